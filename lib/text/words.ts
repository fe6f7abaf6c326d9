/** "1 post", "1,000 posts" */
export function countOf(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`;
}

/** Text from a person as one line of a terminal or a log, whatever it holds. */
export function printable(text: string): string {
  return text.replace(/\p{C}/gu, "?");
}
