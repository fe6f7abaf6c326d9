import { dialectOf } from "../config/dialect";
import { MINUTE_MS } from "../config/durations";
import { settings } from "../config/settings";
import { log } from "../log/log";
import { clockOffsetMs, isClockCompared, setClockOffset } from "./clock";
import { db } from "./db";

/** A machine's clock may be put right, or the database move to another machine. */
const EVERY_MS = MINUTE_MS;
/** What took longer to answer says less of the time it was asked than is known already. */
const ANSWER_MAX_MS = 1_000;
/** From which difference on a machine's clock is worth a line in the log. */
const WORTH_SAYING_MS = 5_000;

/** Goes by the database's clock from now on; a SQLite file has none, and no other process. */
export async function keepToDatabaseClock(): Promise<void> {
  if (dialectOf(settings().databaseUrl) === "sqlite") return;
  await compareClocks();
  setInterval(() => void compareClocks(), EVERY_MS).unref();
}

/** Finds out how far apart the two clocks are. Where the database does not answer, all stays as it was. */
export async function compareClocks(): Promise<void> {
  if (dialectOf(settings().databaseUrl) === "sqlite") return;
  const [asked, begun] = [Date.now(), performance.now()];
  const databaseMs = await readDatabaseClock();
  const tookMs = performance.now() - begun;
  if (databaseMs === null || (tookMs > ANSWER_MAX_MS && isClockCompared())) return;
  const offsetMs = Math.round(databaseMs - (asked + tookMs / 2));
  if (Math.abs(offsetMs - clockOffsetMs()) > WORTH_SAYING_MS) tell(offsetMs);
  setClockOffset(offsetMs);
}

async function readDatabaseClock(): Promise<number | null> {
  try {
    const rows = await db().$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS "now"`;
    return rows[0] ? rows[0].now.getTime() : null;
  } catch {
    return null;
  }
}

function tell(offsetMs: number): void {
  const seconds = Math.round(Math.abs(offsetMs) / 1000);
  const how = offsetMs > 0 ? "behind" : "ahead of";
  log.warn(
    `The clock of this machine is ${seconds} seconds ${how} the database’s. The site goes by the database’s.`,
  );
}
