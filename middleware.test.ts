import { readdirSync } from "node:fs";
import { unstable_doesMiddlewareMatch } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { config, middleware } from "./middleware";
import nextConfig from "./next.config";

const SITE_URL = "http://localhost:3000";

/** Pages with a form that a visitor may fill in. */
const OPEN = [
  "/login",
  "/register",
  "/reset-password",
  "/reset-password/word",
  "/confirm-email/word",
  "/confirm-registration/word",
  "/invitation/word",
  "/report/word/word",
  "/search",
  "/setup/word",
];

/** The address of every page with a form, a word in place of each parameter. */
const FORMS = readdirSync("app/(forms)", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("/page.tsx"))
  .map((path) => `/${path.replace("/page.tsx", "").replace(/\[\w+\]/g, "word")}`);

function isMatched(path: string): boolean {
  return unstable_doesMiddlewareMatch({ config, nextConfig, url: `${SITE_URL}${path}` });
}

async function leadsTo(path: string): Promise<string | null> {
  return (await middleware(new NextRequest(`${SITE_URL}${path}`))).headers.get("location");
}

beforeEach(() => {
  vi.stubEnv("SITE_URL", SITE_URL);
  vi.stubEnv("AUTH_SECRET", "x".repeat(40));
});

describe("the door to the protected rooms", () => {
  it.each(FORMS.filter((path) => !OPEN.includes(path)))(
    "leads a visitor from %s to login",
    async (path) => {
      expect(isMatched(path)).toBe(true);
      expect(await leadsTo(path)).toBe(`${SITE_URL}/login?callbackUrl=${encodeURIComponent(path)}`);
    },
  );

  it.each(["/account/picture", "/account/a/b"])(
    "stands before %s, a room yet to be built",
    async (path) => {
      expect(isMatched(path)).toBe(true);
      expect(await leadsTo(path)).not.toBeNull();
    },
  );

  it.each([...OPEN, "/", "/about", "/post/word", "/user/word", "/page/2"])(
    "leaves %s open",
    async (path) => {
      expect(isMatched(path)).toBe(false);
      expect(await leadsTo(path)).toBeNull();
    },
  );
});
