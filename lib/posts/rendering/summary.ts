import { shorten } from "../../text/shorten";

const SUMMARY_MAX = 161;

/** The beginning of a text on one line, cut between words: what search engines and link previews show. */
export function summaryOf(text: string): string {
  return shorten(text.replace(/\s+/g, " ").trim(), SUMMARY_MAX);
}
