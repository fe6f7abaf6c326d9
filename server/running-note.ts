import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeDataFile } from "../lib/config/data-files";

/** A site that answers at all does so by then. */
const ANSWER_MS = 1_000;

type Environment = Record<string, string | undefined>;

/** Tells whoever has started the site that it answers. */
export function sayReady({ SITE_URL }: Environment): void {
  console.log(`Carafe is ready at ${SITE_URL}`);
}

/** The host under which this machine reaches what listens on `host`. */
export function loopbackHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

/**
 * Leaves a note of where this site runs, so that the operator's tool can refresh the pages it changes
 * (scripts/carafe/running-site.ts). Another site of the same folder keeps its note.
 * Returns what takes it away. A disk that is full or read-only does not keep the site from answering.
 */
export async function leaveRunningNote({
  DATA_DIR: dataDir = "",
  HOST = "",
  PORT: port = "",
}: Environment): Promise<() => void> {
  const address = `http://${loopbackHost(HOST)}:${port}`;
  const former = addressIn(join(dataDir, "running.json"));
  const isTaken = former !== null && former !== address && (await answers(former));
  const name = isTaken ? `running-${port}.json` : "running.json";
  try {
    await writeDataFile(dataDir, name, JSON.stringify({ address }));
  } catch (error) {
    console.error(`The operator's tool cannot refresh this site's pages: ${error}`);
    return () => {};
  }
  return () => {
    const path = join(dataDir, name);
    if (addressIn(path) === address) rmSync(path, { force: true });
  };
}

/** Null where there is no note, or one of which a full disk has left a part. */
export function addressIn(path: string): string | null {
  try {
    const { address } = JSON.parse(readFileSync(path, "utf8"));
    return typeof address === "string" ? address : null;
  } catch {
    return null;
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(ANSWER_MS) });
    return true;
  } catch {
    return false;
  }
}
