import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const read = (weight: string): Promise<Buffer> => readFile(resolve(`@expo-google-fonts/noto-sans-kr/${weight}/NotoSansKR_${weight}.ttf`));

interface Fonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

const open = async (): Promise<Fonts> => {
  const [regular, bold] = await Promise.all([read('400Regular'), read('700Bold')]);
  return { regular, bold };
};

/** Asks once and keeps the answer; what failed is asked again the next time. */
export function askedOnce<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

/** Noto Sans KR, which writes Korean and the alphabets of the countries that there are rules for; read when the first paper is asked for. */
export const fonts = askedOnce(open);
