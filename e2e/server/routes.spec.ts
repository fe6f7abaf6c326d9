import { readdirSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { makeEmailChangeLink, makeResetLink } from "../../lib/auth/links/links";
import { requestReset } from "../../lib/auth/links/reset-password";
import { db } from "../../lib/database/db";
import { addPerson, newName } from "../../test/people";
import { expect, test } from "../fixtures";

const UNKNOWN_CLIENT = { address: null, userAgent: "" };

/** What a route handler answers to somebody without a session, and where that leads. */
const ROUTES: Record<
  string,
  [ask: (request: APIRequestContext) => Promise<string>, answer: string]
> = {
  "account/download": [(request) => ended(request, "/account/download"), "200 /login"],
  "api/auth/callback/[provider]": [
    (request) => ended(request, "/api/auth/callback/oidc?code=x&state=y"),
    "200 /login",
  ],
  "cron/publish": [(request) => ended(request, "/cron/publish"), "403 /cron/publish"],
  "editor/autosave": [
    async (request) => String((await request.post("/editor/autosave")).status()),
    "401",
  ],
  "editor/picture": [
    async (request) => {
      const headers = { "sec-fetch-site": "same-origin" };
      return String((await request.post("/editor/picture", { headers })).status());
    },
    "401",
  ],
  "editor/preview": [
    async (request) => String((await request.post("/editor/preview")).status()),
    "401",
  ],
  "feed/[format]/[number]": [(request) => ended(request, "/feed/atom/1"), "200 /feed.atom"],
  healthz: [(request) => ended(request, "/healthz"), "200 /healthz"],
  "login/required": [(request) => ended(request, "/login/required"), "200 /login"],
  "manifest.webmanifest": [
    (request) => ended(request, "/manifest.webmanifest"),
    "200 /manifest.webmanifest",
  ],
  "operator/refresh": [
    async (request) => String((await request.post("/operator/refresh")).status()),
    "403",
  ],
  "pictures/cards/[subject]/[file]": [
    (request) => ended(request, `/pictures/cards/site/${"0".repeat(32)}.png`),
    `404 /pictures/cards/site/${"0".repeat(32)}.png`,
  ],
  "pictures/[hash]/[file]": [
    (request) => ended(request, `/pictures/${"0".repeat(64)}/64.webp`),
    `404 /pictures/${"0".repeat(64)}/64.webp`,
  ],
  "reset-password/expired": [
    (request) => ended(request, "/reset-password/expired"),
    "200 /reset-password",
  ],
  oembed: [(request) => ended(request, "/oembed?url=/nothing"), "404 /oembed"],
  "robots.txt": [(request) => ended(request, "/robots.txt"), "200 /robots.txt"],
  "search/feed/[format]": [
    (request) => ended(request, "/search/feed.atom?q=%00%22*"),
    "200 /search/feed.atom",
  ],
  "search/suggestions": [
    (request) => ended(request, "/search/suggestions?q=%00%22*"),
    "200 /search/suggestions",
  ],
  "sitemap/[part]": [(request) => ended(request, "/sitemap/nothing"), "404 /sitemap/nothing"],
  "site/log/download": [(request) => ended(request, "/site/log/download"), "200 /login"],
  "tags/[tag]/feed/[format]/[number]": [
    (request) => ended(request, "/tags/no-such-tag/feed.xml"),
    "404 /tags/no-such-tag/feed.xml",
  ],
  "user/[username]/feed/[format]/[number]": [
    (request) => ended(request, "/user/nobody-at-all/feed.json"),
    "404 /user/nobody-at-all/feed.json",
  ],
  "speculation-rules": [
    (request) => ended(request, "/speculation-rules"),
    "200 /speculation-rules",
  ],
};

async function ended(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address);
  return `${answer.status()} ${new URL(answer.url()).pathname}`;
}

test("every route handler answers a stranger as it should", async ({ request }) => {
  const routes = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("/route.ts"))
    .map((path) => path.replace(/\(\w+\)\//, "").replace("/route.ts", ""));
  expect(routes.sort()).toEqual(Object.keys(ROUTES).sort());
  for (const [route, [ask, answer]] of Object.entries(ROUTES)) {
    expect(await ask(request), route).toBe(answer);
  }
});

test("a link for one thing does not open another, nor another account", async ({ request }) => {
  const [ada, bea] = [await addPerson(), await addPerson()];
  await db().emailChange.create({ data: { userId: ada.id, email: `${newName()}@example.com` } });
  const toConfirm = new URL((await makeEmailChangeLink(ada.id))?.url ?? "").pathname;
  const toReset = new URL((await makeResetLink(bea.email))?.url ?? "").pathname;
  const confirmToken = toConfirm.split("/").at(-1);
  const resetToken = toReset.split("/").at(-1);
  expect(await ended(request, `/reset-password/${confirmToken}`)).toBe("200 /reset-password");
  const page = await (await request.get(`/confirm-email/${resetToken}`)).text();
  expect(page).toContain("That is an invalid or expired link.");
  expect(await ended(request, toReset)).toBe(`200 ${toReset}`);
});

test("asking for a link leaves the same behind for a known address and an unknown one", async () => {
  const { email } = await addPerson();
  const left: unknown[] = [];
  for (const address of [email, `${newName()}@example.com`]) {
    await db().mail.deleteMany();
    expect(await requestReset(address, UNKNOWN_CLIENT)).toMatchObject({ ok: true });
    const mails = await db().mail.findMany({ select: { attempts: true, content: true } });
    left.push(mails.map(({ content, ...mail }) => ({ ...mail, length: content.length })));
  }
  expect(left[0]).toHaveLength(1);
  expect(left[1]).toEqual(left[0]);
});
