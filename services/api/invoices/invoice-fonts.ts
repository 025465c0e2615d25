import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const read = (weight: string): Promise<Buffer> => readFile(resolve(`@expo-google-fonts/noto-sans-kr/${weight}/NotoSansKR_${weight}.ttf`));

interface Fonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

let opened: Promise<Fonts> | undefined;

const open = async (): Promise<Fonts> => {
  const [regular, bold] = await Promise.all([read('400Regular'), read('700Bold')]);
  return { regular, bold };
};

/** Noto Sans KR, which writes Korean and the alphabets of the countries that there are rules for; read once, when the first paper is asked for. */
export const fonts = (): Promise<Fonts> => (opened ??= open());
