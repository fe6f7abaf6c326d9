import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { twoAtATime } from "./two-at-a-time";

test("two are made at a time, whoever fails, and not more wait than can be made soon", async () => {
  let [running, most, made] = [0, 0, 0];
  const make = async () => {
    most = Math.max(most, ++running);
    await setImmediate();
    running--;
    made++;
    if (made % 3 === 0) throw new Error("It could not be drawn.");
  };
  const asked = Array.from({ length: 60 }, () => twoAtATime(make));
  const came = await Promise.allSettled(asked);
  const refusals = came.filter((each) => each.status === "fulfilled" && !each.value.ok);
  expect([most, made, refusals.length]).toEqual([2, 52, 8]);
  expect(await twoAtATime(async () => "a card")).toEqual({ ok: true, value: "a card" });
});
