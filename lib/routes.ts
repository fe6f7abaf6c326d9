/**
 * The site's addresses, and what is special about them, in one table. middleware.ts, next.config.ts,
 * the server and the rule for posts' addresses read it, so it imports nothing.
 */
export type Route = {
  /** In Next's notation. */
  path: string;
  /** A reading page: it has a variant for visitors and one for members (docs/decisions/reading-pages.md). */
  reading?: true;
  /** The same for whoever asks, kept as visitors' pages are. */
  common?: true;
  /** A list, of which `?page=` names the later pages. */
  pageInQuery?: true;
  /** Whoever has not logged in is led to the login page. */
  login?: "here" | "here and below";
  /** Whoever knows the part after the first may do something, so the log cuts it short. */
  secret?: true;
  /** No address of the outside: the server alone asks for it. */
  internal?: true;
  /** Texts of posts, or files, are sent here: more than what a few fields take (server/body-limits.ts). */
  body?: "text" | "upload";
  /** No page, and answers this method alone. Pages are read, and take forms. */
  method?: "GET" | "POST";
};

/** How the addresses of feeds end, by their format. */
export const FEED_ENDINGS = ["xml", "atom", "json"] as const;
export type FeedFormat = (typeof FEED_ENDINGS)[number];

/** The lists that can be followed, by what stands before the feed in its address. */
export const FOLLOWED = ["", "/user/:username", "/tags/:tag"];

export const ROUTES: readonly Route[] = [
  { path: "/", reading: true, pageInQuery: true },
  { path: "/page/:number", reading: true },
  { path: "/post/:slug", reading: true },
  { path: "/user/:username", reading: true, pageInQuery: true },
  { path: "/user/:username/page/:number", reading: true },
  { path: "/tags", reading: true, pageInQuery: true },
  { path: "/tags/page/:number", reading: true },
  { path: "/tags/:tag", reading: true, pageInQuery: true },
  { path: "/tags/:tag/page/:number", reading: true },
  { path: "/authors", reading: true, pageInQuery: true },
  { path: "/authors/page/:number", reading: true },
  { path: "/archive", reading: true, pageInQuery: true },
  { path: "/archive/page/:number", reading: true },
  { path: "/archive/:year", reading: true },
  { path: "/archive/:year/:month", reading: true, pageInQuery: true },
  { path: "/archive/:year/:month/page/:number", reading: true },
  { path: "/follow", reading: true },
  { path: "/:page", reading: true },
  { path: "/problem/:status", reading: true, internal: true },
  { path: "/sitemap.xml", common: true, method: "GET" },
  { path: "/sitemap/:part", common: true, method: "GET" },
  ...FOLLOWED.flatMap((list): Route[] => [
    ...FEED_ENDINGS.map(
      (format): Route => ({
        path: `${list}/feed.${format}`,
        common: true,
        method: "GET",
      }),
    ),
    { path: `${list}/feed/:format/:number`, internal: true, method: "GET" },
  ]),
  ...FEED_ENDINGS.map((format): Route => ({ path: `/search/feed.${format}`, method: "GET" })),
  { path: "/search/feed/:format", internal: true, method: "GET" },
  { path: "/shared/:token", secret: true },

  { path: "/login" },
  { path: "/login/required", method: "GET" },
  { path: "/register" },
  { path: "/reset-password" },
  { path: "/reset-password/expired", method: "GET" },
  { path: "/reset-password/:token", secret: true },
  { path: "/invitation/:token", secret: true },
  { path: "/confirm-email/:token", secret: true },
  { path: "/setup/:secret", secret: true },
  { path: "/confirm-registration/:token", secret: true },

  { path: "/report/:kind/:name" },
  { path: "/search" },
  { path: "/search/suggestions", method: "GET" },

  { path: "/account", login: "here and below", body: "upload" },
  { path: "/account/password" },
  { path: "/account/sessions" },
  { path: "/account/data" },
  { path: "/account/delete" },
  { path: "/account/download", method: "GET" },
  { path: "/drafts", login: "here" },
  { path: "/drafts/handed-in", login: "here" },
  { path: "/site", login: "here", body: "upload" },
  { path: "/site/invitations", login: "here" },
  { path: "/site/people", login: "here and below" },
  { path: "/site/people/:id" },
  { path: "/site/reports", login: "here and below" },
  { path: "/site/reports/:id" },
  { path: "/site/pages", login: "here and below" },
  { path: "/site/pages/new", body: "text" },
  { path: "/site/pages/:id", body: "text" },
  { path: "/site/pages/:id/history" },
  { path: "/site/import", login: "here" },
  { path: "/site/log", login: "here" },
  { path: "/site/log/download", method: "GET" },
  { path: "/post/new", login: "here", body: "text" },
  { path: "/post/pictures", login: "here", body: "upload" },
  { path: "/post/:slug/update", login: "here", body: "text" },
  { path: "/post/:slug/history", login: "here" },
  { path: "/post/:slug/review", login: "here" },
  { path: "/post/:slug/authors", login: "here" },

  { path: "/editor/autosave", method: "POST", body: "text" },
  { path: "/editor/picture", method: "POST", body: "upload" },
  { path: "/editor/preview", method: "POST", body: "text" },
  { path: "/pictures/:hash/:file", method: "GET" },
  { path: "/pictures/cards/:subject/:file", method: "GET" },
  { path: "/api/auth/callback/:provider", method: "GET" },
  { path: "/manifest.webmanifest", method: "GET" },
  { path: "/robots.txt", method: "GET" },
  { path: "/oembed", method: "GET" },
  { path: "/speculation-rules", method: "GET" },
  { path: "/healthz", method: "GET" },
  { path: "/cron/publish", method: "GET" },
  { path: "/operator/refresh", method: "POST" },
];

/** Words below /post that are pages of their own, and cannot be a post's address. */
export const RESERVED_SLUGS = ROUTES.flatMap(({ path }) => /^\/post\/(\w+)$/.exec(path)?.[1] ?? []);

/** What leads on from below the root (next.config.ts), and rooms that are to be built. */
const KEPT_FREE = ["home", "member", "feed", "metrics", "search", "sitemap"];

/** Words below the root at which rooms begin, and that cannot be the address of a page of the site's own. */
export const RESERVED_PAGE_SLUGS = [
  ...new Set([...ROUTES.flatMap(({ path }) => /^\/(\w[^/]*)/.exec(path)?.[1] ?? []), ...KEPT_FREE]),
];

/** The reading pages. */
export const READING_PATHS = ROUTES.filter(({ reading }) => reading).map(({ path }) => path);

/** Those with an address that readers know. */
export const PUBLIC_READING_PATHS = ROUTES.filter(
  ({ reading, internal }) => reading && !internal,
).map(({ path }) => path);

/** What has no twin for members, and needs none. */
export const COMMON_PATHS = ROUTES.filter(({ common }) => common).map(({ path }) => path);

/** The feeds, of which `?page=` names the later pages too, but for that of a search. */
export const FEED_PATHS = ROUTES.map(({ path }) => path).filter((path) => path.includes("/feed."));

/** The lists of which `?page=` names the later pages. */
export const PAGE_IN_QUERY_PATHS = ROUTES.filter(({ pageInQuery }) => pageInQuery).map(
  ({ path }) => path,
);

/** The rooms that open only to members, as middleware.ts matches them. */
export const LOGIN_PATHS = ROUTES.filter(({ login }) => login).map(({ path, login }) =>
  login === "here" ? path : `${path}/:path*`,
);

/** The first part of the addresses whose second part is a secret. */
export const SECRET_PREFIXES = new Set(
  ROUTES.filter(({ secret }) => secret).map(({ path }) => path.split("/")[1]),
);

/**
 * One regular expression for all these paths but the home page's, without the slash they begin with:
 * Next tries every rule at every request, so that many rules cost more than what they lead to.
 */
export function anyOf(paths: readonly string[]): string {
  return paths
    .filter((path) => path !== "/")
    .map((path) =>
      path
        .slice(1)
        .replace(/\/:\w+\*$/, "(?:/.*)?")
        .replace(/:\w+/g, parameter)
        .replace(/\.(?=\w)/g, "\\."),
    )
    .join("|");
}

function parameter(name: string): string {
  if (name === ":slug") return `${notAmong(RESERVED_SLUGS)}[^/]+`;
  return name === ":page" ? `${notAmong(RESERVED_PAGE_SLUGS)}[^/.]+` : "[^/]+";
}

function notAmong(words: string[]): string {
  return `(?!(?:${words.join("|")})$)`;
}
