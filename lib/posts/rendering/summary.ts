const SUMMARY_MAX = 160;

/** The beginning of a text on one line, cut between words: what search engines and link previews show. */
export function summaryOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= SUMMARY_MAX) return line;
  const end = line.lastIndexOf(" ", SUMMARY_MAX);
  return `${line.slice(0, end > 0 ? end : SUMMARY_MAX)}…`;
}
