import { readFileSync } from "node:fs";

const html = readFileSync(process.env.BENCH_TEXT, "utf8");

/** The text of the post that Carafe is measured with. */
export function Text() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the bench wrote it
  return <main dangerouslySetInnerHTML={{ __html: html }} />;
}
