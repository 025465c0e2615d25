import { endingOf } from './exit-codes.js';
import { Failure } from './failure.js';
import { unlessStopped } from './interruption.js';
import { inPieces, type FileToSend } from './sent-file.js';
import { problemLines, type ProblemAnswer } from './printing/problem.js';
import { words, type Language } from './words.js';

/** An answer of the API to a request that it did as asked. */
export interface Answer<Body> {
  readonly body: Body;
  readonly location?: string;
}

/** How the API is spoken to. */
export interface Connection {
  readonly address: string;
  readonly language: Language;
  readonly token?: string | undefined;
  /** Whether a refusal is passed on as it came. */
  readonly json?: boolean | undefined;
  /** Given when nobody waits for the answer any more. */
  readonly stopped?: AbortSignal;
}

interface Sending {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly file?: Upload;
  readonly idempotencyKey?: string | undefined;
}

/** A file on its way, and whom to tell how much of it has gone out. */
export interface Upload extends FileToSend {
  readonly tell: (percent: number) => void;
  readonly idempotencyKey?: string | undefined;
}

const patience = 30_000;
const patienceWithFiles = 330_000;

type Content = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>>; readonly duplex?: 'half' };

const jsonContent = (body: unknown): Content =>
  body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };

const fileContent = ({ content, mediaType, tell }: Upload): Content => ({
  body: inPieces(content, tell),
  headers: { 'content-type': mediaType },
  duplex: 'half',
});

/** Speaks to the API; whatever is not an answer as asked is thrown as a `Failure` in the person's language. */
export class ApiClient {
  constructor(private readonly connection: Connection) {}

  get<Body>(path: string, query: Readonly<Record<string, string | undefined>> = {}): Promise<Answer<Body>> {
    const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const search = new URLSearchParams(given).toString();
    return this.ask({ method: 'GET', path: search ? `${path}?${search}` : path });
  }

  post<Body>(path: string, body: unknown, idempotencyKey?: string): Promise<Answer<Body>> {
    return this.ask({ method: 'POST', path, body, idempotencyKey });
  }

  /** Sends the file in pieces; it may take minutes. */
  upload<Body>(path: string, file: Upload): Promise<Answer<Body>> {
    return this.ask({ method: 'POST', path, file, idempotencyKey: file.idempotencyKey });
  }

  /** The content of a file. */
  download(path: string): Promise<Buffer> {
    return this.unlessStopped('GET', this.fileAt(path));
  }

  private ask<Body>(sending: Sending): Promise<Answer<Body>> {
    return this.unlessStopped(sending.method, this.answerTo<Body>(sending));
  }

  private unlessStopped<Said>(method: Sending['method'], answer: Promise<Said>): Promise<Said> {
    const { stopped, language } = this.connection;
    const { stoppedReading, stoppedSending } = words[language].failures;
    return stopped ? unlessStopped(stopped, answer, [method === 'GET' ? stoppedReading : stoppedSending]) : answer;
  }

  private async fileAt(path: string): Promise<Buffer> {
    const response = await this.send({ method: 'GET', path });
    if (response.ok) return Buffer.from(await response.arrayBuffer());
    return this.refused(response.status, await this.bodyOf(response));
  }

  private async answerTo<Body>(sending: Sending): Promise<Answer<Body>> {
    const response = await this.send(sending);
    const body = await this.bodyOf(response);
    const location = response.headers.get('location');
    if (response.ok) return { body: body as Body, ...(location && { location }) };
    return this.refused(response.status, body);
  }

  private async bodyOf(response: Response): Promise<object> {
    const body: unknown = await response.json().catch(() => undefined);
    if (typeof body !== 'object' || body === null) throw this.failure('unavailable', 'notTenure');
    return body;
  }

  private refused(status: number, body: object): never {
    if (!('code' in body)) throw this.failure('unavailable', 'notTenure');
    const problem = body as ProblemAnswer;
    const lines = this.connection.json ? [JSON.stringify(problem, null, 2)] : problemLines(problem, words[this.connection.language]);
    throw new Failure(endingOf(status) as Failure['ending'], lines);
  }

  private async send({ method, path, body, file, idempotencyKey }: Sending): Promise<Response> {
    const { address, language, token } = this.connection;
    const content = file ? fileContent(file) : jsonContent(body);
    const headers = {
      accept: 'application/json',
      'accept-language': language,
      ...(token && { authorization: `Bearer ${token}` }),
      ...content.headers,
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    };
    const signal = AbortSignal.timeout(file ? patienceWithFiles : patience);
    return fetch(`${address}${path}`, { ...content, method, headers, signal } as RequestInit).catch((): never => {
      throw this.failure('unavailable', 'unreachable');
    });
  }

  private failure(ending: Failure['ending'], sentence: 'unreachable' | 'notTenure'): Failure {
    const { address, language } = this.connection;
    return new Failure(ending, [words[language].failures[sentence](address)]);
  }
}
