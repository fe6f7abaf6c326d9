import { residentMb } from "../../scripts/bench/start";
import { expect, test } from "../fixtures";

test("a site that has just started takes less than 200 MB", async ({ ownSite }) => {
  const site = await ownSite();
  expect((await fetch(site.url)).status).toBe(200);
  expect(residentMb([site.process.pid as number])).toBeLessThan(200);
});
