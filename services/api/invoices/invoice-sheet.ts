/** How far from each edge, and how wide what stands between is, in points of an A4 page. */
const page = { left: 56, top: 56, width: 483, right: 539, bottom: 842 - 56 } as const;
const ink = { text: '#1d2624', quiet: '#55635f', accent: '#0b5d52', line: '#dcd8cd', ground: '#f4f2ec' } as const;

/** How high the footer is, and how high a row may become. */
const footing = 44;
const rowHeight = 44;

/** Where a column begins, how wide it is, and to which side it is set. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** Of what was bought: what, how many, at which price, how much. */
export const lineColumns: readonly Column[] = [
  { x: page.left + 10, width: 223, align: 'left' },
  { x: page.left + 238, width: 50, align: 'right' },
  { x: page.left + 293, width: 85, align: 'right' },
  { x: page.left + 383, width: 90, align: 'right' },
];

/** Of what was paid: how, by which reference, when, how much. */
export const paymentColumns: readonly Column[] = [
  { x: page.left + 10, width: 108, align: 'left' },
  { x: page.left + 123, width: 150, align: 'left' },
  { x: page.left + 278, width: 100, align: 'right' },
  { x: page.left + 383, width: 90, align: 'right' },
];

/** A person or company with its address. */
interface Party {
  readonly title: string;
  readonly strong: string;
  readonly lines: readonly string[];
}

type Row = readonly [label: string, value: string];

/** Heads and rows, a cell for each column. */
export interface Table {
  readonly columns: readonly Column[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A page that is written from the top down. */
export interface Sheet {
  title(from: string, what: string): void;
  sides(party: Party, facts: readonly Row[]): void;
  table(table: Table): void;
  sums(rows: readonly Row[]): void;
  sum(label: string, value: string): void;
  note(text: string): void;
  footer(lines: readonly string[]): void;
}

interface Style {
  readonly font?: 'regular' | 'bold';
  readonly size?: number;
  readonly color?: string;
}

/** Writes with that document, which knows the fonts `regular` and `bold`. */
export function createSheet(document: PDFKit.PDFDocument): Sheet {
  let y: number = page.top;
  const write = (text: string, at: Column, top: number, { font = 'regular', size = 10, color = ink.text }: Style = {}): number => {
    document.font(font).fontSize(size).fillColor(color);
    document.text(text, at.x, top, { width: at.width, align: at.align, lineGap: 1.5 });
    return document.y;
  };
  const rule = (top: number): void =>
    void document.moveTo(page.left, top).lineTo(page.right, top).lineWidth(0.75).strokeColor(ink.line).stroke();
  const onOnePage = (height: number): void => {
    if (y + height <= page.bottom - footing) return;
    document.addPage();
    y = page.top;
  };
  const cells = (row: readonly string[], columns: readonly Column[], style: Style): void => {
    const top = y;
    y = Math.max(...row.map((text, index) => write(text, columns[index]!, top, style)));
  };
  const [labels, values]: readonly [Column, Column] = [
    { x: page.left + 238, width: 140, align: 'right' },
    { x: page.left + 383, width: 90, align: 'right' },
  ];
  return {
    title(from, what) {
      const top = y;
      const named = write(from, { x: page.left, width: 270, align: 'left' }, top + 8, { font: 'bold', size: 12, color: ink.accent });
      const told = write(what, { x: page.left + 273, width: 210, align: 'right' }, top, { font: 'bold', size: 24 });
      y = Math.max(named, told) + 14;
      rule(y);
      y += 22;
    },
    sides({ title, strong, lines }, facts) {
      const top = y;
      const left: Column = { x: page.left, width: 235, align: 'left' };
      let down = write(title, left, top, { size: 8.5, color: ink.quiet });
      down = write(strong, left, down + 2, { font: 'bold', size: 11 });
      for (const each of lines) down = write(each, left, down + 1);
      let beside = top;
      for (const [label, value] of facts) {
        write(label, { x: page.left + 258, width: 90, align: 'left' }, beside, { color: ink.quiet });
        beside = write(value, { x: page.left + 350, width: 133, align: 'right' }, beside) + 3;
      }
      y = Math.max(down, beside) + 30;
    },
    table({ columns, heads, rows }) {
      onOnePage(26 + rowHeight);
      document.rect(page.left, y, page.width, 26).fill(ink.ground);
      y += 7;
      cells(heads, columns, { font: 'bold', size: 9, color: ink.quiet });
      y += 14;
      for (const row of rows) {
        onOnePage(rowHeight);
        cells(row, columns, {});
        y += 8;
        rule(y);
        y += 10;
      }
    },
    sums(rows) {
      for (const [label, value] of rows) {
        const top = y;
        y = Math.max(write(label, labels, top, { color: ink.quiet }), write(value, values, top)) + 4;
      }
    },
    sum(label, value) {
      y += 4;
      document.rect(page.left + 238, y, page.width - 238, 32).fill(ink.accent);
      const style = { font: 'bold', size: 12, color: '#ffffff' } as const;
      write(label, { x: page.left + 248, width: 80, align: 'left' }, y + 7, style);
      write(value, { x: page.left + 328, width: 145, align: 'right' }, y + 7, style);
      y += 56;
    },
    note: (text) => void (y = write(text, { x: page.left, width: page.width, align: 'left' }, y) + 18),
    footer(lines) {
      rule(page.bottom - 34);
      let top = page.bottom - 26;
      for (const line of lines) top = write(line, { x: page.left, width: page.width, align: 'left' }, top, { size: 8, color: ink.quiet });
    },
  };
}
