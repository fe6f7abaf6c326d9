/** Runs in a worker thread (server/scriptless.ts): to parse a page takes as long as to send hundreds. */
import { hasPlayers, scriptSources, withoutScripts } from "./without-scripts";

/** What is left of a page, or else what its policy has to name. */
export type Stripped = ({ rest: string } | { scriptSources: string }) & { plays: boolean };

export default function strip(html: string): Stripped {
  const rest = withoutScripts(html);
  const plays = hasPlayers(html);
  return rest === null ? { scriptSources: scriptSources(html), plays } : { rest, plays };
}
