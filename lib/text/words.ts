/** "1 post", "1,000 posts" */
export function countOf(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** Text from a person as one line of a terminal or a log, whatever it holds. */
export function printable(text: string): string {
  return text.replace(/\p{C}/gu, "?");
}
