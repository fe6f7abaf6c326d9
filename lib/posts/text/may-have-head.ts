/** Whether a text may begin with front matter (front-matter.ts): what a browser can know without the parsers of it. */
export function mayHaveHead(text: string): boolean {
  return /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n/.test(text);
}
