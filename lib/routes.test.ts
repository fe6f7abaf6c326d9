import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { config } from "../middleware";
import { FLASH_COOKIE } from "./http/flash-messages";
import {
  anyOf,
  FEED_PATHS,
  LOGIN_PATHS,
  READING_PATHS,
  RESERVED_PAGE_SLUGS,
  RESERVED_SLUGS,
  ROUTES,
} from "./routes";

/** The addresses of the pages and routes in a folder of app/, in Next's notation. */
function addressesIn(folder: string): string[] {
  return readdirSync(`app/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path))
    .map(addressOf);
}

function addressOf(file: string): string {
  const folder = `/${file}`.replace(/\/(page\.tsx|route\.ts)$/, "");
  return folder.replace(/\/\(\w+\)/, "").replace(/\[(\w+)\]/g, ":$1") || "/";
}

const paths = ROUTES.map(({ path }) => path);

test("every page and route of the site is in the table, and nothing else", () => {
  const ofSite = addressesIn("").filter((path) => !/^\/member(\/|$)/.test(path));
  // next.config.ts makes these out of others.
  const made = ["/", "/tags", "/archive", "/authors", "/sitemap.xml", ...FEED_PATHS];
  expect(paths.toSorted()).toEqual([...new Set([...ofSite, ...made])].toSorted());
});

test("of each route that is no page the table says which method it answers", () => {
  const handlers = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("/route.ts"))
    .flatMap((path) => {
      const exported = /^export (?:async )?(?:function|const) ([A-Z]+)\b/gm;
      const source = readFileSync(`app/${path}`, "utf8");
      return [...source.matchAll(exported)].map(([, method]) => `${method} ${addressOf(path)}`);
    });
  const inTable = ROUTES.filter(
    ({ path, method }) => method && path !== "/sitemap.xml" && !FEED_PATHS.includes(path),
  ).map(({ path, method }) => `${method} ${path}`);
  expect(inTable.toSorted()).toEqual(handlers.toSorted());
});

test("each reading page exists for visitors and for members", () => {
  const ofLists = READING_PATHS.filter((path) => !["/tags", "/archive", "/authors"].includes(path));
  expect(addressesIn("member").toSorted()).toEqual(ofLists.toSorted());
  const forVisitors = ofLists.filter((path) => path !== "/");
  expect(addressesIn("(visitor)").toSorted()).toEqual(forVisitors.toSorted());
});

test("middleware stands before every room that needs a login, and no other", () => {
  const [withFlash, ...others] = config.matcher.toReversed();
  expect(others.toSorted()).toEqual(LOGIN_PATHS.toSorted());
  expect(withFlash).toMatchObject({ has: [{ type: "cookie", key: FLASH_COOKIE }] });
});

test("words that are pages below /post are no post's address", () => {
  expect(RESERVED_SLUGS).toEqual(["new", "pictures"]);
  const reading = new RegExp(`^/(?:${anyOf(READING_PATHS)})$`);
  for (const path of ["/post/a-post", "/post/news", "/tags", "/tags/page/2", "/about"]) {
    expect(reading.test(path), path).toBe(true);
  }
  for (const path of ["/post/new", "/post/pictures", "/post/a/update", "/login", "/"]) {
    expect(reading.test(path), path).toBe(false);
  }
});

test("the first word of every other address is no page's, nor what leads on or is to be built", () => {
  const rooms = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path))
    .map((path) => addressOf(path).split("/")[1] ?? "")
    .filter((word) => word !== "" && !word.startsWith(":"));
  const toCome = ["search", "archive", "authors", "sitemap", "metrics", "feed", "home"];
  for (const word of [...rooms, ...toCome]) expect(RESERVED_PAGE_SLUGS).toContain(word);
  const reading = new RegExp(`^/(?:${anyOf(READING_PATHS)})$`);
  const read = ["tags", "follow", "archive", "authors"];
  for (const word of RESERVED_PAGE_SLUGS.filter((each) => !read.includes(each))) {
    expect(reading.test(`/${word}`), word).toBe(false);
  }
  for (const path of ["/icon.svg", "/robots.txt", "/a/b"]) expect(reading.test(path)).toBe(false);
});

test("a feed has its own address below each list, and a dot is a dot", () => {
  const feeds = new RegExp(`^/(?:${anyOf(FEED_PATHS)})$`);
  for (const path of [
    "/feed.xml",
    "/user/ada/feed.atom",
    "/user/feed.xml/feed.json",
    "/tags/wine/feed.xml",
  ]) {
    expect(feeds.test(path), path).toBe(true);
  }
  for (const path of [
    "/feedXxml",
    "/feed.html",
    "/tags/feed.xml",
    "/user/feed.xml",
    "/post/a/feed.xml",
  ]) {
    expect(feeds.test(path), path).toBe(false);
  }
});
