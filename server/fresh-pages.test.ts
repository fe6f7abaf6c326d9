import { expect, test, vi } from "vitest";
import { hearUntil, noteSlowRender, recordInvalidation } from "../lib/cache/invalidations";
import { withFreshPages } from "./fresh-pages";
import type { Request, Response } from "./handler";

vi.mock("node:fs", () => ({
  readFileSync: () => JSON.stringify({ preview: { previewModeId: "of-the-build" } }),
}));

/** The cookies with which Next is asked for a page. */
async function cookiesForNext(): Promise<string | undefined> {
  let cookies: string | undefined;
  const handle = withFreshPages(async ({ headers }) => {
    cookies = headers.cookie;
  });
  await handle({ headers: { cookie: "a=1" } } as Request, {} as Response);
  return cookies;
}

const OWN_PAGE = "a=1; __prerender_bypass=of-the-build";

test("readers get pages of their own while changes elsewhere are not heard of", async () => {
  hearUntil(0);
  expect(await cookiesForNext()).toBe(OWN_PAGE);
  hearUntil(Number.POSITIVE_INFINITY);
  expect(await cookiesForNext()).toBe("a=1");
});

test("readers do not join a page that was begun before a change which did not wait for it", async () => {
  const forget = noteSlowRender({ madeAfter: 0 });
  expect(await cookiesForNext()).toBe("a=1");
  recordInvalidation(["posts"]);
  expect(await cookiesForNext()).toBe(OWN_PAGE);
  forget();
  expect(await cookiesForNext()).toBe("a=1");
});
