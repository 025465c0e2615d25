/** Letters count from ten on, as the standard has it. */
const digitsOf = (text: string): string => [...text].map((each) => String(Number.parseInt(each, 36))).join('');

const checkOf = (reference: string): string => String(98n - (BigInt(digitsOf(`${reference}RF00`)) % 97n)).padStart(2, '0');

/** What the company writes into its transfer, as a creditor reference of ISO 11649: the partner id and the number of the order, with check digits that every bank knows. */
export function creditorReference(partnerId: string, order: number): string {
  const reference = `${partnerId.replaceAll(/[^0-9A-Z]/g, '')}${String(order).padStart(3, '0')}`;
  return `RF${checkOf(reference)}${reference}`;
}
