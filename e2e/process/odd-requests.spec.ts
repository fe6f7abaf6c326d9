import { FEED_ENDINGS, FOLLOWED, PAGE_IN_QUERY_PATHS, ROUTES } from "../../lib/routes";
import { cpuTimeMs } from "../../test/cpu-time";
import { hiddenFields } from "../../test/hidden-fields";
import { addPerson, type Person } from "../../test/people";
import { type RawAnswer, rawAnswer } from "../../test/raw-request";
import { newCookieHeader } from "../../test/sessions";
import type { Site } from "../../test/site";
import { everyPage } from "../every-page";
import { expect, test } from "../fixtures";
import {
  METHODS,
  multipart,
  ODD_ARGUMENTS,
  ODD_HEADERS,
  ODD_TARGETS,
  ODD_WORDS,
  REFUSED_HEADS,
  unreadableForms,
} from "./odd-requests.data";

/** How many are under way at the same time. */
const SIDE_BY_SIDE = 8;

/** The addresses that have a name, a number or a token in them. */
const NAMED = ROUTES.map(({ path }) => path).filter((path) => path.includes(":"));

/** The lists beside forms that have several pages. */
const FORMS_WITH_PAGES = [
  "/search",
  "/drafts",
  "/account/sessions",
  "/site/people",
  "/site/reports",
  "/site/log",
];

/** The one of these addresses that is of a route. */
function addressOf(path: string, addresses: string[]): string {
  const pattern = new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`);
  return addresses.find((address) => pattern.test(address)) ?? path;
}

function feedsOf(list: string): string[] {
  return FEED_ENDINGS.map((ending) => `${list}/feed.${ending}`);
}

type Sent = { lines: string[]; body?: string; status?: number };

/** Sends requests and gives what was answered, and all that the site has logged meanwhile. */
async function answersOf(site: Site, requests: Sent[]): Promise<[Sent, RawAnswer][]> {
  const from = site.lines.length;
  const answers: [Sent, RawAnswer][] = [];
  const waiting = [...requests];
  const sendNext = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      answers.push([next, await rawAnswer(site.url, next.lines, next.body)]);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, sendNext));
  expect(await loggedSince(site, from)).toEqual([]);
  return answers;
}

/** The lines of the log since then: the line of a refused form shows that all before it are there. */
async function loggedSince({ url, lines }: Site, from: number): Promise<string[]> {
  const origin = `https://${crypto.randomUUID()}.example`;
  const form = ["POST /login HTTP/1.1", "Content-Length: 0", `Origin: ${origin}`];
  expect((await rawAnswer(url, form)).status).toBe(400);
  const isLast = (line: string) => line.includes(origin);
  await expect.poll(() => lines.slice(from).some(isLast)).toBe(true);
  return lines.slice(from).filter((line) => !isLast(line));
}

/** Whatever is asked: no fault of the site, no page of another, nothing for a cache that is of a moment, and words. */
function expectInWords([{ lines, status: expected }, { status, headers, body }]: [
  Sent,
  RawAnswer,
]) {
  const asked = lines.join("\n").slice(0, 200);
  if (expected) expect(status, asked).toBe(expected);
  expect(status, asked).toBeGreaterThanOrEqual(200);
  expect(status, asked).toBeLessThan(500);
  expect(headers.location ?? "/", asked).toMatch(/^\/(?![/\\])/);
  const caching = headers["cache-control"] ?? "";
  expect(caching, asked).not.toMatch(/s-maxage|max-age=[1-9]/);
  expect(body, asked).not.toMatch(/\n\s+at |node_modules/);
  if (status < 400) return;
  expect(caching, asked).toContain("no-store");
  if (status === 405) expect(headers.allow, asked).toMatch(/^[A-Z, ]+$/);
  const isPage = headers["content-type"]?.startsWith("text/html") && !/^HEAD /.test(asked);
  if (isPage) expect(body, asked).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
}

const get = (path: string, ...headers: string[]): Sent => ({
  lines: [`GET ${path} HTTP/1.1`, ...headers],
});

/** The line by which a member's browser says whose it is. */
async function cookieOf(site: Site, { id }: Person): Promise<string> {
  return `Cookie: ${await newCookieHeader(site, id)}`;
}

test("an odd word in an address is no page, and no fault", async ({ site }) => {
  const cookie = await cookieOf(site, await addPerson());
  const requests = ODD_WORDS.flatMap((word): Sent[] => [
    ...NAMED.map((path) => get(path.replace(/:\w+/g, () => word))),
    ...NAMED.map((path) =>
      get(
        path.replace(/:\w+/g, () => word),
        cookie,
      ),
    ),
    get(`/about?${word}=${word}`),
    get(`/login?callbackUrl=${word}`),
  ]);
  for (const answer of await answersOf(site, requests)) expectInWords(answer);
});

test("an odd page of a list is none, and no fault", async ({ newPost, site }) => {
  const person = await addPerson();
  const post = await newPost(person);
  const { visitor } = await everyPage(post, person);
  const cookie = await cookieOf(site, person);
  const pages = PAGE_IN_QUERY_PATHS.map((path) => addressOf(path, visitor));
  const lists = [...pages, ...FOLLOWED.flatMap((list) => feedsOf(addressOf(list, visitor)))];
  const forms = [...FORMS_WITH_PAGES, `/post/${post.slug}/history`];
  const requests = ODD_WORDS.flatMap((word): Sent[] => [
    ...lists.map((path) => ({ ...get(`${path}?page=${word}`), status: 404 })),
    { ...get(`/?page=${word}`, cookie), status: 404 },
    ...feedsOf("/search").map((path) => get(`${path}?q=${word}&page=${word}`)),
    ...forms.map((path) => get(`${path}?page=${word}&q=${word}`, cookie)),
  ]);
  const twice = lists.map((path) => get(`${path}?page=2&page=..`));
  for (const answer of await answersOf(site, [...requests, ...twice])) expectInWords(answer);
});

test("an odd first line, method or header is answered in words", async ({ site }) => {
  const requests: Sent[] = [
    ...ODD_TARGETS.map(([line, status]) => ({ lines: [line], status })),
    ...METHODS.map(([path, method, status]) => ({ lines: [`${method} ${path} HTTP/1.1`], status })),
    ...REFUSED_HEADS.map(([head, status]) => ({ lines: head.split("\r\n"), status })),
    ...ODD_HEADERS.flatMap((header) =>
      ["/", "/login", "/nowhere"].map((path) => get(path, ...header.split("\r\n"))),
    ),
  ];
  for (const answer of await answersOf(site, requests)) expectInWords(answer);
});

/** Ways of calling an action with arguments that no form of the site would give it. */
function calls(action: string, given: string): [headers: string[], body: string][] {
  const type = "Content-Type: multipart/form-data; boundary=b";
  const called = `Next-Action: ${action}`;
  const bound = `{"id":"${action}","bound":"$@1"}`;
  return [
    [[called, "Content-Type: text/plain;charset=UTF-8"], given],
    [[called, type], multipart({ "0": given })],
    [[type], multipart({ $ACTION_REF_1: "", "$ACTION_1:0": given, "$ACTION_1:1": "[]" })],
    [[type], multipart({ $ACTION_REF_1: "", "$ACTION_1:0": bound, "$ACTION_1:1": given })],
    [[type], multipart({ [`$ACTION_ID_${action}`]: "", $ACTION_KEY: given })],
    [[type], given],
  ];
}

/** What Next calls the action of the login page by. */
async function actionOfLogin(site: Site): Promise<string> {
  const form = hiddenFields(await (await fetch(`${site.url}/login`)).text(), "Log in");
  const action = /"id":"(\w+)"/.exec(Object.values(form).join())?.[1] ?? "";
  expect(action).toMatch(/^[0-9a-f]{42}$/);
  return action;
}

test("a form that cannot be read is answered with 400, in words and without a line", async ({
  site,
}) => {
  const forms = unreadableForms(await actionOfLogin(site));
  const requests = forms.map(([headers, body]): Sent => {
    const length = `Content-Length: ${body.length}`;
    const lines = ["POST /login HTTP/1.1", length, `Origin: ${site.url}`, ...headers];
    return { lines, body };
  });
  const wrong: string[] = [];
  for (const answer of await answersOf(site, requests)) {
    expectInWords(answer);
    const [{ lines, body = "" }, { status }] = answer;
    if (status !== 400)
      wrong.push(`${status}: ${lines.slice(3).join(", ")}: ${body.slice(0, 200)}`);
  }
  expect(wrong).toEqual([]);
});

test("a form of countless parts, or with an endless head, is put aside at once", async ({
  site,
}) => {
  const head = '--b\r\nContent-Disposition: form-data; name="a"\r\n';
  const small = `${head}\r\n1`; // what it needs, the site loads at the first one
  const forms = [`${head}\r\n1\r\n`.repeat(200_000), head + "X: y\r\n".repeat(1_500_000)];
  for (const [path, status] of [
    ["/account", 400],
    ["/editor/picture", 401],
  ] as const) {
    const send = async (form: string) => {
      const before = cpuTimeMs(site.process.pid);
      const answer = await fetch(site.url + path, {
        method: "POST",
        headers: { origin: site.url, "content-type": "multipart/form-data; boundary=b" },
        body: `${form}\r\n--b--\r\n`,
      });
      expect(answer.status).toBe(status);
      expect(await answer.text()).not.toBe("");
      const after = cpuTimeMs(site.process.pid);
      return before === null || after === null ? 0 : after - before;
    };
    await send(small);
    for (const form of forms) {
      // To take one apart would be 1 to 3 seconds. One of three tries: a job of the site's may come between.
      const tookMs: number[] = [];
      do tookMs.push(await send(form));
      while (Math.min(...tookMs) >= 700 && tookMs.length < 3);
      expect(Math.min(...tookMs)).toBeLessThan(700);
    }
  }
});

test("whatever an action is called with leaves at most one line", async ({ site }) => {
  const action = await actionOfLogin(site);
  const from = site.lines.length;
  const ids: string[] = [];
  for (const [headers, body] of ODD_ARGUMENTS.flatMap((given) => calls(action, given))) {
    const length = `Content-Length: ${body.length}`;
    const lines = ["POST /login HTTP/1.1", length, `Origin: ${site.url}`, ...headers];
    const answer = await rawAnswer(site.url, lines, body);
    const asked = `${headers.join(", ")}: ${body.slice(0, 200)}`;
    expect(answer.status, asked).toBeGreaterThanOrEqual(200);
    expect(answer.headers["cache-control"], asked).toContain("no-store");
    expect(answer.body, asked).not.toMatch(/\n\s+at |node_modules/);
    ids.push(answer.headers["x-request-id"] ?? "");
  }
  const logged = (await loggedSince(site, from)).map((line): string => JSON.parse(line).id);
  expect(ids).toEqual(expect.arrayContaining(logged));
  expect(logged).toEqual([...new Set(logged)]);
});
