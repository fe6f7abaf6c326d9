/** Runs in a worker thread (server/scriptless.ts): to parse a page takes as long as to send hundreds. */
import { scriptSources, withoutScripts } from "./without-scripts";

/** What is left of a page, or else what its policy has to name. */
export type Stripped = { rest: string } | { scriptSources: string };

export default function strip(html: string): Stripped {
  const rest = withoutScripts(html);
  return rest === null ? { scriptSources: scriptSources(html) } : { rest };
}
