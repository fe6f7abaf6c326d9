import { type NextRequest, NextResponse } from "next/server";
import { readSessionToken } from "@/lib/adapters/session-token";
import { loginAddress } from "@/lib/auth/callback-url";
import {
  FLASH_COOKIE,
  FLASH_HEADER,
  type FlashKey,
  flashCookieOptions,
} from "@/lib/http/flash-messages";
import { anyOf, LOGIN_PATHS } from "@/lib/routes";

/**
 * Runs at the door of the protected rooms (LOGIN_PATHS, spelled out because Next reads this file
 * without running it) and where a message waits to be shown; never on a visitor's reading.
 */
export const config = {
  matcher: [
    "/account/:path*",
    "/post/new",
    "/post/pictures",
    "/post/:slug/update",
    "/post/:slug/history",
    "/post/:slug/review",
    "/post/:slug/authors",
    "/drafts",
    "/drafts/handed-in",
    "/site",
    "/site/invitations",
    "/site/people/:path*",
    "/site/reports/:path*",
    "/site/pages/:path*",
    "/site/import",
    "/site/log",
    {
      source: "/((?!_next/|pictures/|healthz$|operator/|api/|icon\\.svg$|robots\\.txt$).*)",
      has: [{ type: "cookie", key: "carafe-flash" }],
    },
  ],
};

/** Who is logged in is led on from there at once: a message is for the page after. */
const LEADS_MEMBERS_ON = new Set(["/login", "/register", "/reset-password"]);

const PROTECTED = new RegExp(`^/(?:${anyOf(LOGIN_PATHS)})$`);

export async function middleware(request: NextRequest): Promise<NextResponse> {
  // A form is let through, for its text; a message is for the page that follows it.
  if (request.method === "POST") return NextResponse.next();
  return (await mustLogIn(request)) ? leadToLogin(request) : takeFlash(request);
}

/** A convenience, not the lock: pages and actions ask the database. */
async function mustLogIn(request: NextRequest): Promise<boolean> {
  return PROTECTED.test(request.nextUrl.pathname) && !(await hasSession(request));
}

async function hasSession(request: NextRequest): Promise<boolean> {
  const { AUTH_SECRET = "", SITE_URL = "" } = process.env;
  return (await readSessionToken(request, AUTH_SECRET, SITE_URL)) !== null;
}

function leadToLogin(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const response = NextResponse.redirect(new URL(loginAddress(pathname + search), request.url));
  const key: FlashKey = "log-in-first";
  if (!isPrefetch(request)) response.cookies.set(FLASH_COOKIE, key, flashOptions());
  return response;
}

/** Takes the message's cookie back and hands its key to the page, so that it is shown exactly once. */
async function takeFlash(request: NextRequest): Promise<NextResponse> {
  const key = request.cookies.get(FLASH_COOKIE)?.value;
  if (!key || isPrefetch(request)) return NextResponse.next();
  const leadsOn = LEADS_MEMBERS_ON.has(request.nextUrl.pathname) && (await hasSession(request));
  if (leadsOn) return NextResponse.next();
  const headers = new Headers(request.headers);
  headers.set(FLASH_HEADER, key);
  const response = NextResponse.next({ request: { headers } });
  response.cookies.set(FLASH_COOKIE, "", { ...flashOptions(), maxAge: 0 });
  return response;
}

function flashOptions() {
  return flashCookieOptions(process.env.SITE_URL ?? "");
}

/** A page that may never be looked at must not use the message up. */
function isPrefetch(request: NextRequest): boolean {
  return request.headers.has("next-router-prefetch");
}
