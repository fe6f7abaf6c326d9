import { resolve } from "node:path";
import type { NextConfig } from "next";
import type { RouteHas } from "next/dist/lib/load-custom-routes";
import { FLASH_COOKIE } from "./lib/flash/messages";
import { SESSION_COOKIES } from "./lib/sessions/token";

/** The reading pages, which exist twice; docs/decisions/twins.md says why. */
const TWINS = [
  "/page/:number",
  "/post/:slug((?!new$)[^/]+)",
  "/user/:username",
  "/user/:username/page/:number",
  "/about",
  "/problem/:status",
];

/**
 * A request with one of these is answered for the person who sends it: a session, a message to show,
 * or a form, which may be sent from a page that was drawn before its session ended.
 */
const PERSONAL: RouteHas[] = [
  ...[...SESSION_COOKIES, FLASH_COOKIE].map((key) => ({ type: "cookie" as const, key })),
  { type: "header", key: "content-type", value: "multipart/form-data.*" },
  { type: "header", key: "next-action" },
];

const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
];

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // A hosted platform has a page cache of its own.
  cacheHandler: process.env.VERCEL ? undefined : resolve("server/page-cache.mjs"),
  cacheMaxMemorySize: 0,
  serverExternalPackages: ["better-sqlite3", "pg", "piscina", "sharp"],
  outputFileTracingIncludes: {
    "/**": ["lib/users/password-worker.mjs", "node_modules/bcryptjs/**"],
  },
  experimental: {
    authInterrupts: true,
    // Every address a stranger thinks of would become a file.
    isrFlushToDisk: false,
    // Far above what any form accepts: over it the answer is no page of ours.
    serverActions: { bodySizeLimit: "4mb" },
  },
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS }],
  redirects: async () => [
    { source: "/home", destination: "/", permanent: true },
    { source: "/page/1", destination: "/", permanent: true },
    { source: "/user/:username/page/1", destination: "/user/:username", permanent: true },
    // The members' twins have no address of their own.
    { source: "/member/:path*", destination: "/:path*", permanent: false },
  ],
  rewrites: async () => ({
    // Each rule sees what the one before it made of the address.
    beforeFiles: [
      {
        source: "/",
        has: [{ type: "query", key: "page", value: "(?<page>.*)" }],
        destination: "/page/:page",
      },
      { source: "/", destination: "/page/1" },
      ...PERSONAL.flatMap((mark) =>
        TWINS.map((source) => ({
          source,
          has: [mark],
          destination: `/member${source.replace(/\(.*?\)(?=$)/, "")}`,
        })),
      ),
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default nextConfig;
