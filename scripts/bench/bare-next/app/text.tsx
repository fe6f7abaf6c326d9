import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.BENCH_TEXTS ?? "";
const texts = {
  home: readFileSync(join(folder, "home.html"), "utf8"),
  post: readFileSync(join(folder, "post.html"), "utf8"),
};

/** What stands on a page of Carafe's between its header and its footer. */
export function Text({ of }: { of: keyof typeof texts }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the bench wrote it
  return <main dangerouslySetInnerHTML={{ __html: texts[of] }} />;
}
