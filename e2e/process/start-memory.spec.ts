import { residentMb } from "../../scripts/bench/start";
import { stopSite } from "../../test/site";
import { querySql } from "../../test/sql";
import { expect, test } from "../fixtures";

test("a site that has just started takes less than 200 MB", async ({ ownSite, ownSettings }) => {
  const settings = await ownSettings();
  const first = await ownSite(settings);
  // The very first start renders the page that a site begins with, in a thread that takes as much again.
  await expect
    .poll(() => querySql(settings, `SELECT MIN("rendererVersion") > 0 FROM "Post"`))
    .toEqual([[1]]);
  await stopSite(first);
  const site = await ownSite(settings);
  expect((await fetch(site.url)).status).toBe(200);
  expect(residentMb([site.process.pid as number])).toBeLessThan(200);
});
