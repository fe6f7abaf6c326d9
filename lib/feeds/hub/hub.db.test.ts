import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { newTag } from "../../../test/tags";
import { aText, valueIn } from "../../../test/texts";
import { HOUR_MS } from "../../config/durations";
import { settings } from "../../config/settings";
import { db } from "../../database/db";
import { fetchOutside } from "../../http/fetch-outside";
import { deletePost } from "../../posts/publishing/delete-post";
import { publishDuePosts } from "../../posts/publishing/publish-due-posts";
import { publishPost } from "../../posts/publishing/publish-post";
import { schedulePost } from "../../posts/publishing/schedule-post";
import { unpublishPost } from "../../posts/publishing/unpublish-post";
import { NEW_PAGE } from "../../posts/text/form-schema";
import { absoluteAddress } from "../../site/absolute-address";
import { hasFeedChange } from "./feed-changes";
import { tellHubOfChanges } from "./tell-hub";

onTestDatabase();

let hub: Server;
let told: string[] = [];
/** What the hub answers, to every request or to one after the other. */
let answers: number[] = [];

beforeAll(async () => {
  hub = createServer(async (request, response) => {
    const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    const [mode, url, topic] = ["hub.mode", "hub.url", "hub.topic"].map((name) => form.get(name));
    if (request.method === "POST" && mode === "publish" && url === topic) told.push(url ?? "");
    response.writeHead(answers.shift() ?? 204, { location: "/elsewhere" }).end();
  });
  await new Promise<void>((done) => hub.listen(0, "127.0.0.1", done));
  const { port } = hub.address() as AddressInfo;
  settings().websubHub = `http://127.0.0.1:${port}/`;
});

afterAll(() => {
  hub.close();
});

beforeEach(async () => {
  [told, answers] = [[], []];
  await db().feedChange.deleteMany();
});

/** The hub of these tests is on this machine. */
function tellHub(afterMs = HOUR_MS, guard = () => true): Promise<void> {
  return tellHubOfChanges({
    now: () => new Date(Date.now() + afterMs),
    send: (address, form) => fetchOutside(address, { form, guard }),
  });
}

function feedsOf(...lists: string[]): string[] {
  return lists
    .flatMap((list) => ["xml", "atom", "json"].map((format) => `${list}/feed.${format}`))
    .map(absoluteAddress)
    .sort();
}

test("the hub is told once of each feed that shows a post, after it is published and after it is changed", async () => {
  const [author, other, tag] = [await addMember(), await addMember(), newTag()];
  const first = valueIn(await publishPost(author, null, aText({ tags: tag })));
  await db().coauthor.create({
    data: { postId: first.id, userId: other.id, position: 1, publishedAt: new Date() },
  });
  const text = aText({ tags: tag, content: "More.", slug: first.slug });
  const second = valueIn(await publishPost(author, first, text));
  await tellHub();
  const lists = ["", `/user/${author.username}`, `/user/${other.username}`, `/tags/${tag}`];
  expect(told.sort()).toEqual(feedsOf(...lists));
  await tellHub();
  expect(told).toHaveLength(lists.length * 3);
  valueIn(await publishPost(author, second, { ...text, content: "Still more." }));
  await tellHub();
  expect(told).toHaveLength(lists.length * 6);
});

test("the hub is told of no feed of somebody who is hidden", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const { id } = valueIn(await publishPost(author, null, aText()));
  await db().coauthor.create({
    data: { postId: id, userId: other.id, position: 1, publishedAt: new Date() },
  });
  await db().user.update({ where: { id: author.id }, data: { isHidden: true } });
  await tellHub();
  expect(told.sort()).toEqual(feedsOf("", `/user/${other.username}`));
});

test("a post that was scheduled is told of once it has appeared", async () => {
  const author = await addMember();
  const moment = { date: "2090-01-02", time: "10:00", timeZone: "UTC" };
  const { id } = valueIn(await schedulePost(author, null, aText(), moment));
  await tellHub();
  expect(told).toEqual([]);
  await db().post.update({ where: { id }, data: { publishedAt: new Date(0) } });
  await publishDuePosts();
  await tellHub();
  expect(told.sort()).toEqual(feedsOf("", `/user/${author.username}`));
});

test("what no feed shows is not told of", async () => {
  const author = await addMember(undefined, "editor");
  const unlisted = aText({ title: "For the guests", listing: "unlisted" });
  valueIn(await publishPost(author, null, unlisted));
  valueIn(await publishPost(author, NEW_PAGE, aText({ title: "A page" })));
  expect(await db().feedChange.count()).toBe(0);
  const gone = valueIn(await publishPost(author, null, aText()));
  const back = valueIn(await publishPost(author, null, aText()));
  valueIn(await deletePost(author, gone.id));
  valueIn(await unpublishPost(author, back.id));
  await tellHub();
  expect(told).toEqual([]);
});

test("the hub is told a moment later, when kept feeds count as changed", async () => {
  valueIn(await publishPost(await addMember(), null, aText()));
  await tellHub(0);
  expect(told).toEqual([]);
  expect(await hasFeedChange(new Date())).toBe(false);
  expect(await hasFeedChange(new Date(Date.now() + HOUR_MS))).toBe(true);
});

test("what a hub that fails was not told of stays for a day", async () => {
  valueIn(await publishPost(await addMember(), null, aText()));
  for (const status of [500, 429]) {
    answers = [204, status];
    await expect(tellHub()).rejects.toThrow(`The hub answered with ${status}`);
  }
  await expect(tellHub(HOUR_MS, () => false)).rejects.toThrow();
  expect(await db().feedChange.count()).toBe(1);
  told = [];
  await tellHub();
  expect(told).toHaveLength(6);
  valueIn(await publishPost(await addMember(), null, aText()));
  await tellHub(25 * HOUR_MS);
  expect([told.length, await db().feedChange.count()]).toEqual([6, 0]);
});

test("what the hub refuses is not told again, and the rest is", async () => {
  valueIn(await publishPost(await addMember(), null, aText()));
  answers = [404, 400];
  await tellHub();
  expect([told.length, await db().feedChange.count()]).toEqual([6, 0]);
});

test("a site without a hub notes nothing", async () => {
  const { websubHub } = settings();
  settings().websubHub = null;
  try {
    valueIn(await publishPost(await addMember(), null, aText()));
    expect(await db().feedChange.count()).toBe(0);
    expect(await hasFeedChange(new Date(Date.now() + HOUR_MS))).toBe(false);
  } finally {
    settings().websubHub = websubHub;
  }
});
