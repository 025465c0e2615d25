/** Something the person at the keyboard can mend: shown as its sentence alone, without a stack trace. */
export class Complaint extends Error {
  override name = 'Complaint';
}
