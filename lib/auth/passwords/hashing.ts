import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import Piscina from "piscina";
import { BUNDLES } from "../../config/bundles";
import { normalized } from "../../text/normalized";

const COST = 12;

/** A hash of the same cost that no password matches, so that an unknown account takes as long as a known one. */
const NOBODYS_HASH = "$2b$12$FZfX/oMBP.Zp4sLGJ9DAJOPNAMTiC6opXYSNnBIMTL35rdouV9HfX";

const WAITING_MAX = 100;

/** One core stays free for readers. */
const THREADS = Math.max(1, availableParallelism() - 1);

/** Where there are not enough cores, whoever reads comes before whoever logs in. */
const NICENESS = 10;

const kept = globalThis as typeof globalThis & { carafePasswordPool?: Piscina };

function pool(): Piscina {
  kept.carafePasswordPool ??= new Piscina({
    filename: resolve(BUNDLES.passwordWorker),
    minThreads: 1,
    maxThreads: THREADS,
    niceIncrement: NICENESS,
  });
  return kept.carafePasswordPool;
}

/** Whether so many passwords wait that another would wait for half a minute. */
export function isHashingBusy(): boolean {
  return pool().queueSize >= WAITING_MAX;
}

/** bcrypt hash (cost 12) of at most 72 bytes in NFC, computed off the main thread. */
export function hashPassword(password: string): Promise<string> {
  return pool().run({ password: normalized(password, "NFC"), cost: COST }, { name: "hash" });
}

/** Whether `password` made `hash`; without a hash it takes the same time and is false. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const matches = await pool().run({ password, hash: hash ?? NOBODYS_HASH }, { name: "compare" });
  return hash !== null && matches;
}
