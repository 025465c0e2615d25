const objects = [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>>>>',
  '<</Length 0>>stream\n\nendstream',
];

/** A PDF with its table of objects, so that every reader opens it. */
export function pdfOf(bodies: readonly string[]): Buffer {
  let text = '%PDF-1.4\n';
  const offsets = bodies.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj${body}endobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(`${text}${table}trailer<</Size ${bodies.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`);
}

/** One with an empty page. */
export const pdf = pdfOf(objects);

/** One with no page at all. */
export const pagelessPdf = pdfOf([objects[0]!, '<</Type/Pages/Kids[]/Count 0>>']);
