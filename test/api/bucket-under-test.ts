import S3rver from '@20minutes/s3rver';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bucket } from '../../services/shared/documents/s3-documents.js';

const name = 'documents';

/** A bucket of a real S3 server on this machine, gone with the spec. */
export class BucketUnderTest {
  private constructor(
    readonly bucket: Bucket,
    readonly stop: () => Promise<void>,
  ) {}

  static async open(): Promise<BucketUnderTest> {
    const directory = await mkdtemp(join(tmpdir(), 'tenure-bucket-'));
    const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name, configs: [] }] });
    const { port } = await server.run();
    const bucket = { url: `http://127.0.0.1:${port}/${name}`, region: 'us-east-1', keyId: 'S3RVER', secret: 'S3RVER' };
    return new BucketUnderTest(bucket, async () => {
      server.httpServer.closeAllConnections();
      await server.close();
      await rm(directory, { recursive: true, force: true });
    });
  }
}
