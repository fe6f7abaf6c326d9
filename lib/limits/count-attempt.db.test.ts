import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { newName } from "../../test/people";
import { beAhead, beOnTime } from "../../test/wrong-clock";
import { HOUR_MS } from "../config/durations";
import { setClockOffset } from "../database/clock";
import { countAttempt, countAttempts } from "./count-attempt";
import { LIMITS } from "./limits";

onTestDatabase();

const TOO_MANY = { code: "too-many", waitSeconds: expect.any(Number) };

async function useUp(limit: "mails-to" | "mails-by-user", who: string): Promise<void> {
  for (let number = 1; number <= LIMITS[limit].points; number++) {
    expect(await countAttempt(limit, who)).toMatchObject({ ok: true });
  }
}

test("one attempt too many is refused and says how long to wait", async () => {
  const who = newName();
  await useUp("mails-to", who);
  const counted = await countAttempt("mails-to", who);
  expect(counted).toEqual({ ok: false, problem: TOO_MANY });
  const waitSeconds = counted.ok ? 0 : counted.problem.waitSeconds;
  expect(waitSeconds).toBeGreaterThan(0);
  expect(waitSeconds).toBeLessThanOrEqual(LIMITS["mails-to"].duration);
});

test("everybody has a count of their own, in each limit", async () => {
  const who = newName();
  await useUp("mails-to", who);
  expect(await countAttempt("mails-to", newName())).toMatchObject({ ok: true });
  expect(await countAttempt("mails-by-user", who)).toMatchObject({ ok: true });
});

test("of many attempts at once only as many as allowed pass", async () => {
  const who = newName();
  const tries = Array.from({ length: 20 }, () => countAttempt("mails-to", who));
  const passed = (await Promise.all(tries)).filter(({ ok }) => ok);
  expect(passed).toHaveLength(LIMITS["mails-to"].points);
});

test("whoever is not known is not counted", async () => {
  for (let number = 0; number <= LIMITS["mails-to"].points; number++) {
    expect(await countAttempt("mails-to", null)).toMatchObject({ ok: true });
  }
});

test("what the first of two limits refuses does not count in the second", async () => {
  const [member, address] = [newName(), newName()];
  await useUp("mails-by-user", member);
  const both = () => countAttempts(["mails-by-user", member], ["mails-to", address]);
  expect(await both()).toEqual({ ok: false, problem: TOO_MANY });
  await useUp("mails-to", address);
});

test("a process whose clock is wrong counts with the others, and waits as long", async () => {
  const who = newName();
  await useUp("mails-to", who);
  for (const aheadMs of [2 * HOUR_MS, -2 * HOUR_MS]) {
    beAhead(aheadMs);
    const counted = await countAttempt("mails-to", who);
    const waitSeconds = counted.ok ? 0 : counted.problem.waitSeconds;
    expect(waitSeconds).toBeGreaterThan(LIMITS["mails-to"].duration - 60);
    expect(waitSeconds).toBeLessThanOrEqual(LIMITS["mails-to"].duration);
    beOnTime();
  }
});

test("what a process whose clock is wrong has counted runs out at its time for the others", async () => {
  const who = newName();
  beAhead(-2 * HOUR_MS);
  await useUp("mails-to", who);
  beOnTime();
  expect(await countAttempt("mails-to", who)).toMatchObject({ ok: false });
  setClockOffset(LIMITS["mails-to"].duration * 1000 + 1);
  expect(await countAttempt("mails-to", who)).toMatchObject({ ok: true });
  beOnTime();
});
