import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { addPost } from "../../../test/posts";
import { present } from "../../../test/present";
import { newTag } from "../../../test/tags";
import { aText, valueIn } from "../../../test/texts";
import { type Member, NOBODY } from "../../actor";
import { MINUTE_MS } from "../../config/durations";
import { db } from "../../database/db";
import { leavePost } from "../authors/leave-post";
import { nameAuthors } from "../authors/name-authors";
import { deletePost } from "../publishing/delete-post";
import { publishDuePosts } from "../publishing/publish-due-posts";
import { publishPost } from "../publishing/publish-post";
import { unpublishPost } from "../publishing/unpublish-post";
import { postPageCacheTags } from "../reading/cache-tags";
import { findPost } from "../reading/queries";
import { findSurroundings, type Surroundings, surroundingsCacheTags } from "./find-surroundings";

onTestDatabase();

const BEGIN = Date.UTC(2020, 0, 1);
const minute = (number: number) => new Date(BEGIN + number * MINUTE_MS);

async function around(slug: string): Promise<Surroundings> {
  return findSurroundings(present(await findPost(slug, NOBODY)));
}

/** By titles. */
async function shownAround(slug: string) {
  const { older, newer, related, more } = await around(slug);
  const titles = (lines: { title: string }[]) => lines.map(({ title }) => title);
  return {
    ...{ older: older?.title, newer: newer?.title },
    ...{ related: titles(related), more: titles(more) },
  };
}

const NOTHING = { older: undefined, newer: undefined, related: [], more: [] };

test("around the only post there is nothing, nor around one that is not listed", async () => {
  const author = await addMember();
  const { slug } = await addPost(author, { title: "Alone", publishedAt: minute(-500) });
  expect(await shownAround(slug)).toEqual(NOTHING);
  const unlisted = await addPost(author, { title: "For guests", status: "unlisted" });
  expect(await shownAround(unlisted.slug)).toEqual(NOTHING);
  expect(await shownAround(slug)).toEqual(NOTHING);
});

test("one post comes before and one after, also of a moment, and none that readers do not find", async () => {
  const author = await addMember();
  for (const status of ["draft", "scheduled", "hidden", "unlisted"] as const) {
    await addPost(author, { title: status, status, publishedAt: minute(-100) });
  }
  const posts = [];
  for (const title of ["a", "b", "c"]) {
    posts.push(await addPost(await addMember(), { title, publishedAt: minute(-100) }));
  }
  const [first, second, third] = posts.map(({ slug }) => slug);
  expect(await shownAround(present(first))).toMatchObject({ older: "Alone", newer: "b" });
  expect(await shownAround(present(second))).toMatchObject({ older: "a", newer: "c" });
  expect(await shownAround(present(third))).toMatchObject({ older: "b", newer: undefined });
});

test("related are three posts with the same tags, of which a rare one says more", async () => {
  const [common, rare, other] = [newTag(), newTag(), newTag()];
  const write = async (title: string, at: number, ...tags: string[]) =>
    addPost(await addMember(), { title, publishedAt: minute(at), tags: tags.join(", ") });
  const post = await write("This", 100, common, rare);
  for (let index = 1; index < 6; index++) await write(`common ${index}`, 100 + index, common);
  await write("both", 20, common, rare);
  await write("rare", 10, rare);
  await write("neither", 99, other);
  expect((await shownAround(post.slug)).related).toEqual(["both", "rare", "common 1"]);
  const untagged = await write("untagged", 101);
  expect((await shownAround(untagged.slug)).related).toEqual([]);
  const alone = await write("its tag is its own", 102, newTag());
  expect((await shownAround(alone.slug)).related).toEqual([]);
});

test("related are else posts that share words of their titles, the most alike first, also after a change of these", async () => {
  const author = await addMember();
  const write = async (title: string, tags = "") => addPost(await addMember(), { title, tags });
  const post = await addPost(author, {
    title: "How to tune a harpsichord at home",
    tags: newTag(),
  });
  await write("Harpsichord tunings of the baroque and of other times");
  await write("My harpsichord");
  await write("How to be at home");
  await write("Lutes");
  await addPost(author, { title: "A draft about a harpsichord", status: "draft" });
  const titles = async () => (await shownAround(post.slug)).related;
  expect(await titles()).toEqual([
    "My harpsichord",
    "Harpsichord tunings of the baroque and of other times",
    "How to be at home",
  ]);
  const { version } = await db().post.findUniqueOrThrow({ where: { id: post.id } });
  const text = aText({ ...post, title: "How to tune lutes", tags: "" });
  valueIn(await publishPost(author, { id: post.id, version }, text));
  expect(await titles()).toEqual(["Lutes"]);
});

test("a post with one that shares a tag has that one first, and once", async () => {
  const tag = newTag();
  const post = await addPost(await addMember(), { title: "Zithers", tags: tag });
  await addPost(await addMember(), { title: "My old zithers" });
  await addPost(await addMember(), { title: "Of zithers and strings", tags: tag });
  expect((await shownAround(post.slug)).related).toEqual([
    "Of zithers and strings",
    "My old zithers",
  ]);
});

test("by the same author are three others, what came before first, also what they wrote with others", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const post = (title: string, at: number, by = author) =>
    addPost(by, { title, publishedAt: minute(at) });
  const own = await post("own", 1_000);
  await post("next", 1_001);
  await post("later", 1_002);
  await post("latest", 1_003);
  await post("before", 999);
  await post("long before", 900);
  const together = await post("together", 950, other);
  await db().coauthor.create({
    data: { postId: together.id, userId: author.id, position: 1, publishedAt: minute(950) },
  });
  expect(await shownAround(own.slug)).toMatchObject({
    ...{ older: "before", newer: "next" },
    more: ["together", "long before", "later"],
  });
  expect((await shownAround(together.slug)).more).toEqual([]);
});

/** Numbers that are the same at each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

type Kept = { slug: string; shown: string; tags: string[] };

/** What each post's page would show, with the cache tags that it carries. */
async function allPages(): Promise<Kept[]> {
  const posts = await db().post.findMany({
    where: { kind: "post", status: "published" },
    select: { slug: true },
  });
  return Promise.all(
    posts.map(async ({ slug }) => {
      const post = present(await findPost(slug, NOBODY));
      const found = await findSurroundings(post);
      const tags = [...postPageCacheTags(slug, post), ...surroundingsCacheTags(post, found)];
      return { slug, shown: JSON.stringify(found), tags };
    }),
  );
}

test("whatever is published, taken back, deleted, tagged or signed anew: no page that was kept is old", async () => {
  const next = numbers(7);
  const authors = await Promise.all([addMember(), addMember(), addMember()]);
  const tags = [newTag(), newTag(), newTag(), newTag()];
  const someTags = () => tags.filter((_, index) => next(2 + index * 2) === 0).join(", ");
  const nouns = Array.from(
    { length: 40 },
    (_, index) => `noun${"abcdefgh"[index % 8]}${"klmno"[index >> 3]}`,
  );
  const someTitle = () => `The ${nouns[next(40)]} and a ${nouns[next(40)]}`;
  const posts: { id: number; slug: string; by: Member }[] = [];
  for (let index = 0; index < 44; index++) {
    const by = present(authors[next(index % 2 ? 1 : 3)]);
    const title = someTitle();
    const publishedAt = minute(2_000 + Math.floor(index / 2));
    posts.push({ ...(await addPost(by, { title, publishedAt, tags: someTags() })), by });
  }
  const edit = async ({ id, by }: { id: number; by: Member }, change = {}) => {
    const row = await db().post.findUniqueOrThrow({ where: { id } });
    const { version, slug, title, content, tags: old, listing } = row;
    const text = aText({ title, slug, content, tags: old, listing, ...change });
    return valueIn(await publishPost(by, { id, version }, text)).cacheTags;
  };
  const due = async () => {
    const post = await addPost(present(authors[0]), {
      ...{
        title: someTitle(),
        tags: someTags(),
        status: "scheduled",
        publishedAt: minute(next(30) + 2_000),
      },
    });
    posts.push({ ...post, by: present(authors[0]) });
    return (await publishDuePosts()).cacheTags;
  };
  const sign = async ({ id, by }: { id: number; by: Member }) => {
    const other = present(authors.find(({ id: each }) => each !== by.id));
    const signed = await nameAuthors(by, id, by.id, `${by.username}, ${other.username}`);
    return signed.ok ? signed.value.cacheTags : valueIn(await leavePost(other, id));
  };
  let [redrawn, kept] = [0, 0];
  let before = await allPages();
  for (let step = 0; step < 16; step++) {
    await db().rateLimit.deleteMany();
    const live = posts.filter(({ slug }) => before.some((page) => page.slug === slug));
    const post = present(live[next(live.length)]);
    const changed = await present(
      [
        () => edit(post, { tags: someTags() }),
        () => edit(post, { listing: "unlisted" }),
        () => edit(post, { title: someTitle() }),
        async () => valueIn(await unpublishPost(post.by, post.id)).cacheTags,
        async () => valueIn(await deletePost(post.by, post.id)),
        async () =>
          valueIn(await publishPost(post.by, null, aText({ title: someTitle(), tags: someTags() })))
            .cacheTags,
        due,
        () => sign(post),
      ][step % 8],
    )();
    const after = await allPages();
    for (const page of before) {
      const isDropped = page.tags.some((tag) => changed.includes(tag));
      const now = after.find(({ slug }) => slug === page.slug);
      if (now?.shown !== page.shown) expect(isDropped, `${step}: ${page.slug}`).toBe(true);
      if (isDropped) redrawn++;
      else kept++;
    }
    before = after;
  }
  expect(redrawn).toBeGreaterThan(0);
  expect(kept).toBeGreaterThan(redrawn);
}, 120_000);
