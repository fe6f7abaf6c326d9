import { loseTable } from "../../test/sql";
import { expect, test } from "../fixtures";

test("the site says that it is well", async ({ request }) => {
  const answer = await request.get("/healthz");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ status: "ok" });
});

test("the site says that its database is gone", async ({ request, ownSite }) => {
  const { url, settings } = await ownSite();
  await loseTable(settings, "User");
  const answer = await request.get(`${url}/healthz`);
  expect(answer.status()).toBe(503);
  expect(await answer.json()).toEqual({ status: "unavailable" });
});
