import { resolve } from "node:path";
import type { NextConfig } from "next";
import { CARD_FONTS_FOLDER } from "./lib/cards/fonts";
import { BUNDLES } from "./lib/config/bundles";
import { settings } from "./lib/config/settings";
import { PERSONAL_COOKIES } from "./lib/http/flash-messages";
import { anyOf, FEED_ENDINGS, FOLLOWED, PAGE_IN_QUERY_PATHS, READING_PATHS } from "./lib/routes";
import { packagesBehind } from "./scripts/packages-behind";
import { UPLOAD_MAX_BYTES } from "./server/body-limits";
import { SECURITY_HEADERS } from "./server/security-headers";

/** The cookie of a session, or of a message to show: one rule for all of them, as Next tries every rule (lib/routes.ts). */
const PERSONAL_COOKIE = {
  type: "header" as const,
  key: "cookie",
  value: `(?:.*[;\\s])?(?:${PERSONAL_COOKIES.join("|")})=[^;\\s].*`,
};

/** A form, sent without and with scripts. */
const FORM = [
  { type: "header" as const, key: "content-type", value: "multipart/form-data.*" },
  { type: "header" as const, key: "next-action" },
];

/**
 * A request with one of these is answered for the person who sends it: a session, a message to show,
 * or a form, which may be sent from a page that was drawn before its session ended.
 */
const PERSONAL = [PERSONAL_COOKIE, ...FORM];

/**
 * Any of these lists but the home page, and how a destination names the one that was met. One rule for all: Next
 * makes an expression of each rule anew at every request.
 */
const listAmong = (paths: readonly string[]) => `/:list(${anyOf(paths)})`;
const THAT_LIST = "/:list";

/** What `?page=` asks for. Nothing but a number becomes part of an address: `..` would lead somewhere else. */
const pageInQuery = (source: string, destination: string) => {
  const rule = (value: string, page: string) => ({
    source,
    has: [{ type: "query" as const, key: "page", value }],
    destination: `${destination}/${page}`,
  });
  return [rule("(?<page>\\d+)", ":page"), rule("[\\s\\S]+", "none")];
};

const FEED_FORMAT = `:format(${FEED_ENDINGS.join("|")})`;

/** The feeds of a list, and their later pages. */
const feedsOf = (list: string, destinationList: string) => {
  const [source, destination] = [`${list}/feed.${FEED_FORMAT}`, `${destinationList}/feed/:format`];
  return [...pageInQuery(source, destination), { source, destination: `${destination}/1` }];
};

/** Next lets caches on the way keep a visitor's page for a year, but nobody tells them of changes. */
const ASK_AGAIN = [{ key: "Cache-Control", value: "public, max-age=0, must-revalidate" }];

/** What a browser may draw before a visitor has clicked. */
const SPECULATION_RULES = [{ key: "Speculation-Rules", value: '"/speculation-rules"' }];

/** What it has drawn so may be another's, or older, once somebody has logged in or out or sent a form. */
const FORGET_SPECULATIONS = [
  { key: "Clear-Site-Data", value: '"prefetchCache", "prerenderCache"' },
];

// A hosted platform has a page cache of its own, and tells it.
const isHosted = Boolean(process.env.VERCEL);

/** Packages of worker threads, which Next does not see. */
const IN_WORKERS = [
  "bcryptjs",
  "diff",
  "github-slugger",
  "linkify-it",
  "mdast-util-gfm-footnote",
  "mdast-util-gfm-strikethrough",
  "mdast-util-gfm-table",
  "mdast-util-gfm-task-list-item",
  "mdast-util-math",
  "micromark-extension-cjk-friendly",
  "micromark-extension-cjk-friendly-gfm-strikethrough",
  "micromark-extension-gfm-footnote",
  "micromark-extension-gfm-table",
  "micromark-extension-gfm-task-list-item",
  "micromark-extension-math",
  "parse5",
  "rehype-raw",
  "rehype-sanitize",
  "rehype-stringify",
  "remark-parse",
  "remark-rehype",
  "shiki",
  "temml",
  "unified",
  "unist-util-visit-parents",
  "unist-util-visit",
];

/** What app/layout.tsx imports would be preloaded, whether or not it is used. */
const FONTS = { site: {}, system: { "@/app/fonts": "./app/system-fonts.ts" } };

const nextConfig: NextConfig = {
  poweredByHeader: false,
  cacheHandler: isHosted ? undefined : resolve(BUNDLES.pageCache),
  cacheMaxMemorySize: 0,
  images: { unoptimized: true },
  turbopack: { resolveAlias: FONTS[settings().fonts] },
  // For whom Next does not send a page's title after its text, moved to its place by a script: all.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ["better-sqlite3", "nodemailer", "pg", "piscina", "resend", "sharp"],
  outputFileTracingIncludes: {
    "/**": [
      BUNDLES.passwordWorker,
      BUNDLES.renderingWorker,
      BUNDLES.differenceWorker,
      ...packagesBehind(IN_WORKERS),
    ],
    "/pictures/cards/*/*": [`${CARD_FONTS_FOLDER}/*`],
  },
  experimental: {
    authInterrupts: true,
    // To load every page before the first is asked for takes a third of a second and memory for good.
    preloadEntriesOnStart: false,
    // Every address a stranger thinks of would become a file.
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: UPLOAD_MAX_BYTES },
    proxyClientMaxBodySize: UPLOAD_MAX_BYTES,
  },
  headers: async () => [
    {
      source: "/:path*",
      headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })),
    },
    {
      source: `/:page(${anyOf(READING_PATHS)})?`,
      missing: PERSONAL,
      headers: [...(isHosted ? [] : ASK_AGAIN), ...SPECULATION_RULES],
    },
    ...FORM.map((mark) => ({
      source: "/:path*",
      has: [mark],
      headers: FORGET_SPECULATIONS,
    })),
    { source: "/api/auth/callback/:provider", headers: FORGET_SPECULATIONS },
  ],
  redirects: async () => [
    { source: "/home", destination: "/", permanent: true },
    { source: "/page/1", destination: "/", permanent: true },
    { source: "/user/:username/page/1", destination: "/user/:username", permanent: true },
    { source: "/tags/page/1", destination: "/tags", permanent: true },
    { source: "/tags/:tag/page/1", destination: "/tags/:tag", permanent: true },
    { source: "/authors/page/1", destination: "/authors", permanent: true },
    { source: "/archive/page/1", destination: "/archive", permanent: true },
    // As people type it.
    {
      source: "/archive/:year(\\d{4})/:month([1-9])",
      destination: "/archive/:year/0:month",
      permanent: true,
    },
    {
      source: "/archive/:year/:month/page/1",
      destination: "/archive/:year/:month",
      permanent: true,
    },
    ...FOLLOWED.flatMap((list) => ({
      source: `${list}/feed/${FEED_FORMAT}/:number`,
      destination: `${list}/feed.:format?page=:number`,
      permanent: false,
    })),
    // https://www.w3.org/TR/change-password-url/
    {
      source: "/.well-known/change-password",
      destination: "/account/password",
      permanent: false,
    },
    { source: "/reset_password/:token*", destination: "/reset-password/:token*", permanent: true },
    // The members' variants have no address of their own.
    { source: "/member", destination: "/", permanent: false },
    { source: "/member/:path+", destination: "/:path+", permanent: false },
  ],
  rewrites: async () => ({
    // Each rule sees what the one before it made of the address.
    beforeFiles: [
      ...pageInQuery("/", "/page"),
      ...pageInQuery(listAmong(PAGE_IN_QUERY_PATHS), `${THAT_LIST}/page`),
      ...feedsOf("", ""),
      ...feedsOf(listAmong(FOLLOWED.filter(Boolean)), THAT_LIST),
      { source: `/search/feed.${FEED_FORMAT}`, destination: "/search/feed/:format" },
      { source: "/sitemap.xml", destination: "/sitemap/index" },
      {
        source: listAmong(["/tags", "/archive", "/authors"]),
        destination: `${THAT_LIST}/page/1`,
      },
      ...PERSONAL.flatMap((mark) => [
        { source: "/", has: [mark], destination: "/member" },
        {
          source: `/:page(${anyOf(READING_PATHS)})`,
          has: [mark],
          destination: "/member/:page",
        },
      ]),
      { source: "/", destination: "/page/1" },
    ],
  }),
};

export default nextConfig;
