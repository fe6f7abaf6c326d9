/** What programs that open tables would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Cells as a line of CSV (https://www.rfc-editor.org/rfc/rfc4180), none of which is run as a formula. */
export function csvLine(cells: string[]): string {
  const quoted = cells.map((cell) => {
    const plain = FORMULA.test(cell) ? `'${cell}` : cell;
    return `"${plain.replaceAll('"', '""')}"`;
  });
  return `${quoted.join(",")}\r\n`;
}
