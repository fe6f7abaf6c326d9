/** Text from a person as one line of a terminal or a log, whatever it holds. */
export function printable(text: string): string {
  return text.replace(/\p{C}/gu, "?");
}
