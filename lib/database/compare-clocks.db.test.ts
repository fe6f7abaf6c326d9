import { afterEach, expect, test, vi } from "vitest";
import { recordLog } from "../../test/logged";
import { onTestDatabase } from "../../test/on-test-database";
import { MINUTE_MS } from "../config/durations";
import { clockOffsetMs, setClockOffset, siteNowMs } from "./clock";
import { compareClocks } from "./compare-clocks";
import { db } from "./db";

onTestDatabase();

afterEach(() => {
  vi.useRealTimers();
  setClockOffset(0);
});

const isShared = Boolean(process.env.TEST_POSTGRES_URL);

test("a process whose clock is wrong goes by that of the database it shares with others", async () => {
  const log = recordLog();
  const aheadMs = 10 * MINUTE_MS;
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + aheadMs });
  await db().user.count(); // connected
  await compareClocks();
  const off = aheadMs + clockOffsetMs();
  // A SQLite file is one process's, and has no clock.
  expect(Math.abs(off)).toBeLessThan(isShared ? 1_000 : Number.POSITIVE_INFINITY);
  expect(clockOffsetMs() === 0).toBe(!isShared);
  expect(siteNowMs() - Date.now()).toBe(clockOffsetMs());
  const said =
    "The clock of this machine is 600 seconds ahead of the database’s. The site goes by the database’s.";
  expect(log).toEqual(isShared ? [said] : []);
});

test("a database that does not answer changes nothing", async () => {
  setClockOffset(-5);
  vi.spyOn(db(), "$queryRaw").mockRejectedValueOnce(new Error("Can't reach database server"));
  await compareClocks();
  expect(clockOffsetMs()).toBe(-5);
});
