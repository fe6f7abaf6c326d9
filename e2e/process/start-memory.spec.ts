import { residentMb } from "../../scripts/bench/start";
import { expect, test } from "../fixtures";

/** 190 on a quiet machine and up to 226 on a busy one, which collects garbage later; a picture decoder takes 60. */
const MOST_MB = 240;

test("a site that has just started has loaded nothing large", async ({ ownSite, ownSettings }) => {
  const site = await ownSite({ ...(await ownSettings()), MALLOC_ARENA_MAX: "2" }); // as `npm start` has it
  expect((await fetch(site.url)).status).toBe(200);
  expect(residentMb([site.process.pid as number])).toBeLessThan(MOST_MB);
});
