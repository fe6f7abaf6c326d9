import { randomInt } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { photo } from "../../../test/photo";
import { setUpPublication } from "../../../test/publication";
import { aText, rowOf, valueIn } from "../../../test/texts";
import type { Member } from "../../actor";
import { cacheTag } from "../../cache/cache-tags";
import { DAY_MS } from "../../config/durations";
import { db } from "../../database/db";
import { type FetchOutside, fetchOutside } from "../../http/fetch-outside";
import { LIMITS } from "../../limits/limits";
import { deleteUnusedImages } from "../../media/delete-unused-images";
import { findImage } from "../../media/find-image";
import { previewContent } from "../drafts/preview";
import { saveDraft } from "../drafts/save-draft";
import { publishPost } from "../publishing/publish-post";
import { upToDate } from "../rendering/render-outdated";
import { CARDS_MAX } from "./card";
import { deleteUnusedCards } from "./delete-unused-cards";
import { hasDueCards } from "./due-cards";
import { fillDueCards } from "./fill-due-cards";
import { hasCardsToShow, showFilledCards } from "./show-filled-cards";

onTestDatabase();

let base: URL;
let answer: RequestListener;
let asked: string[];
const server = createServer((request, response) => {
  asked.push(request.url ?? "");
  answer(request, response);
});

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(async () => {
  await db().linkCard.deleteMany();
  asked = [];
  timeoutMs = 30_000;
  answer = (_, response) => response.end(JSON.stringify({ title: "A film", author_name: "Ada" }));
});

/** For how long the test's server is waited for; short where it is to say nothing. */
let timeoutMs: number;

const saysNothing: RequestListener = () => {};

/** Asks the test's server in the place of every other. */
const ask: FetchOutside = ({ pathname, search }, limits) =>
  fetchOutside(new URL(pathname + search, base), { ...limits, timeoutMs, guard: () => true });

const fill = (afterMs = 0) => fillDueCards({ now: () => new Date(Date.now() + afterMs), ask });
const isDue = (afterMs = 0) => hasDueCards(new Date(Date.now() + afterMs));

function newAddress(): string {
  return `https://vimeo.com/${randomInt(1e6, 1e9)}`;
}

async function published(author: Member, content: string): Promise<number> {
  return valueIn(await publishPost(author, null, aText({ content }))).id;
}

async function shownHtml(id: number): Promise<string> {
  const [row] = await upToDate(() =>
    db().post.findMany({ where: { id }, select: { id: true, html: true, rendererVersion: true } }),
  );
  return row?.html ?? "";
}

test("a post is published with its link, and has a card once the other site has answered", async () => {
  const [author, address] = [await addMember(), newAddress()];
  const bytes = await photo(700, 400);
  answer = (request, response) => {
    if (request.url?.startsWith("/a.jpg")) return response.end(bytes);
    const thumbnail_url = "https://i.example/a.jpg";
    response.end(JSON.stringify({ title: "A <film>", author_name: "Ada", thumbnail_url }));
  };
  const id = await published(author, address);
  expect(asked).toEqual([]);
  expect(await shownHtml(id)).not.toContain("<figure");
  expect([await isDue(), await hasCardsToShow()]).toEqual([true, false]);
  await fill();
  expect(asked).toEqual([
    `/api/oembed.json?url=${encodeURIComponent(address)}&format=json`,
    "/a.jpg",
  ]);
  expect([await isDue(DAY_MS), await hasCardsToShow()]).toEqual([false, true]);
  const before = await rowOf(id);
  expect(await showFilledCards()).toEqual([cacheTag.post(id)]);
  expect(await hasCardsToShow()).toBe(false);
  const html = await shownHtml(id);
  expect(html).toContain("A &#x3C;film></span>");
  const [, hash = "", width, height] = /pictures\/(\w+)\/(\d+)x(\d+)\.webp/.exec(html) ?? [];
  expect(await findImage(hash, Number(width), Number(height))).not.toBeNull();
  const { updatedAt, version, revisions } = await rowOf(id);
  expect({ updatedAt, version, revisions }).toEqual({
    updatedAt: before.updatedAt,
    version: before.version,
    revisions: before.revisions,
  });
});

test("what is known already is in a post from the beginning, in a preview too, and asks nobody", async () => {
  const [author, address] = [await addMember(), newAddress()];
  await published(author, address);
  await fill();
  await showFilledCards();
  asked = [];
  timeoutMs = 30_000;
  const id = await published(author, `Again:\n\n${address}`);
  expect((await rowOf(id)).html).toContain("<figure");
  expect([await isDue(), await hasCardsToShow()]).toEqual([false, false]);
  expect(valueIn(await previewContent(author, address, "markdown")).html).toContain("<figure");
  expect(asked).toEqual([]);
});

test("a text that was rendered before its card came shows it too", async () => {
  const [author, address] = [await addMember(), newAddress()];
  const id = await published(author, address);
  await fill();
  // As when both happen at the same moment.
  await db().linkCardUse.updateMany({ where: { postId: id }, data: { isShown: false } });
  await showFilledCards();
  expect(await shownHtml(id)).toContain("<figure");
});

test("nobody is asked about what is still being written", async () => {
  const author = await addMember();
  const text = aText({ content: newAddress() });
  valueIn(await saveDraft(author, null, text, { isAutosave: false }));
  expect(await isDue()).toBe(false);
});

test("nobody is asked where the settings say so", async () => {
  const author = await addMember();
  await published(author, newAddress());
  await setUpPublication({ linkCards: "no" });
  expect(await isDue()).toBe(false);
  await fill();
  expect(asked).toEqual([]);
  await setUpPublication({ linkCards: "yes" });
  expect(await isDue()).toBe(true);
});

test.each<[string, RequestListener]>([
  ["fails", (_, response) => response.writeHead(503).end()],
  ["says that it is asked too often", (_, response) => response.writeHead(429).end()],
  ["says nothing", saysNothing],
  ["hangs up", (request) => request.socket.destroy()],
  ["leads in a circle", (_, response) => response.writeHead(302, { location: "/" }).end()],
])("a host that %s is asked a few times more, and the link stays", async (_, listener) => {
  const id = await published(await addMember(), newAddress());
  answer = listener;
  if (listener === saysNothing) timeoutMs = 300;
  await fill();
  expect([await isDue(), await isDue(61_000)]).toEqual([false, true]);
  for (let day = 1; day < 9; day++) await fill(day * DAY_MS);
  expect(new Set(asked.filter((url) => url !== "/")).size).toBe(1);
  expect(asked.filter((url) => url !== "/")).toHaveLength(5);
  expect(await isDue(99 * DAY_MS)).toBe(false);
  expect(await shownHtml(id)).toMatch(/^<p[^>]*><a [^>]*>https:\/\/vimeo\.com\/\d+<\/a><\/p>$/);
});

test.each<[string, RequestListener]>([
  ["knows nothing", (_, response) => response.writeHead(404).end("{}")],
  ["keeps it to itself", (_, response) => response.writeHead(401).end()],
  ["answers nonsense", (_, response) => response.end("<html>")],
  ["answers without end", (_, response) => response.end(`{"title":"${"a".repeat(200_000)}"}`)],
])("a host that %s is asked once", async (_, listener) => {
  await published(await addMember(), newAddress());
  answer = listener;
  await fill();
  expect(await isDue(99 * DAY_MS)).toBe(false);
  expect(await hasCardsToShow()).toBe(false);
});

test.each<[string, RequestListener]>([
  ["is none", (_, response) => response.end("<svg onload=alert(1)>")],
  ["is too large", (_, response) => response.end(Buffer.alloc(4_000_000, 1))],
  ["does not come", (_, response) => response.writeHead(404).end()],
])("a picture that %s is left out", async (_, listener) => {
  const id = await published(await addMember(), newAddress());
  answer = (request, response) => {
    if (request.url === "/a.jpg") return listener(request, response);
    response.end(JSON.stringify({ title: "A film", thumbnail_url: "https://i.example/a.jpg" }));
  };
  await fill();
  await showFilledCards();
  expect(await shownHtml(id)).toMatch(/<figure class="card"><a [^>]*><span/);
});

test("no host of the site's own network is asked, whatever an address or an answer names", async () => {
  const id = await published(await addMember(), `https://127.0.0.1/@ada/12`);
  await fillDueCards({ now: () => new Date() });
  expect(await shownHtml(id)).not.toContain("<figure");
  const other = await published(await addMember(), newAddress());
  answer = (_, response) =>
    response.end(JSON.stringify({ title: "A film", thumbnail_url: `${base}secret.png` }));
  await fillDueCards({
    now: () => new Date(),
    ask: (address, limits) =>
      address.pathname.startsWith("/api") ? ask(address, limits) : fetchOutside(address, limits),
  });
  await showFilledCards();
  expect(await shownHtml(other)).toContain("<figure");
  expect(asked.filter((url) => url.includes("secret"))).toEqual([]);
});

test("one author's links are asked about up to a limit; what is beyond waits, and others do not", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const { points } = LIMITS["cards-by-user"];
  for (let left = points + 5; left > 0; left -= CARDS_MAX) {
    const addresses = Array.from({ length: Math.min(left, CARDS_MAX) }, newAddress);
    await published(author, addresses.join("\n\n"));
  }
  const run = async () => {
    while (await isDue()) await fill();
  };
  await run();
  expect(asked).toHaveLength(points);
  await published(other, newAddress());
  await run();
  expect(asked).toHaveLength(points + 1);
  expect(await isDue(2 * 60 * 60_000)).toBe(true);
});

test("a card that no post has room for goes, and its picture a week later", async () => {
  const [author, address] = [await addMember(), newAddress()];
  const bytes = await photo(700, 400);
  answer = (request, response) =>
    response.end(
      request.url === "/a.jpg"
        ? bytes
        : JSON.stringify({ title: "A film", thumbnail_url: "https://i.example/a.jpg" }),
    );
  const id = await published(author, address);
  await fill();
  const { pictureHash: hash } = await db().linkCard.findFirstOrThrow();
  const clean = async (days: number) => {
    const now = new Date(Date.now() + days * DAY_MS);
    await deleteUnusedCards(now);
    await deleteUnusedImages(now);
    return [
      await db().linkCard.count(),
      await db().postImage.count({ where: { hash: hash ?? "" } }),
    ];
  };
  expect(await clean(2)).toEqual([1, 1]);
  expect(await clean(30)).toEqual([1, 1]);
  const base = { id, version: 1 };
  valueIn(await publishPost(author, base, aText({ content: "No more." })));
  expect(await clean(31)).toEqual([0, 1]);
  expect(await clean(40)).toEqual([0, 0]);
});
