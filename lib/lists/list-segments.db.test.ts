import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember, addPerson, newName } from "../../test/people";
import { newTag } from "../../test/tags";
import { aText } from "../../test/texts";
import { db } from "../database/db";
import { writtenBy } from "../policy/posts";
import { deletePost } from "../posts/publishing/delete-post";
import { publishPost } from "../posts/publishing/publish-post";
import { unpublishPost } from "../posts/publishing/unpublish-post";
import { findPostsPage, findTagPage } from "../posts/reading/queries";
import { setPostTags } from "../tags/mutations";
import { findTag, listTags } from "../tags/queries";
import { deleteUser } from "../users/delete-user";
import { changeLists } from "./change-lists";
import { ALL_POSTS, postsBy, postsTagged } from "./post-lists";
import { countPosts } from "./queries";
import { splitLongSegments } from "./split-segments";

onTestDatabase();

const STATUSES = ["draft", "scheduled", "published", "unlisted"];
/** Few, so that many posts have the same. */
const MOMENTS = [0, 1, 1.5, 2, 10].map((days) => new Date(Date.UTC(2020, 0, 1 + days)));

function any<Item>(items: Item[]): Item {
  for (const item of items.slice(randomInt(items.length))) return item;
  throw new Error("There is none.");
}

async function write(authorId: string, publishedAt = any(MOMENTS), status = "published") {
  // As if it were rendered already.
  const text = { title: "A post", content: "Text.", rendererVersion: 1_000 };
  const { id } = await db().post.create({
    data: { ...text, slug: newName(), authorId, publishedAt, status },
    select: { id: true },
  });
  return id;
}

/** Gives a post these tags, of which PostTag holds those of published posts. */
function tag(id: number, tags: string[]): Promise<void> {
  return changeLists(async (database) => {
    const post = await database.post.findUniqueOrThrow({ where: { id } });
    await setPostTags(database, post, post.status === "published" ? tags : []);
  });
}

/** Every post of a list in its order, as one query without segments gives them. */
async function listAll(list: string): Promise<number[]> {
  const [kind, which] = list.split(":");
  if (kind === "author") {
    const written = await db().post.findMany({
      where: { status: "published", ...writtenBy({ id: which ?? "" }) },
      select: { id: true },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    });
    return written.map(({ id }) => id);
  }
  const rows =
    kind === "tag"
      ? await db().$queryRaw<{ id: number }[]>`SELECT "postId" AS "id" FROM "PostTag"
          WHERE "tagId" = ${Number(which)} ORDER BY "publishedAt" DESC, "postId" DESC`
      : await db().post.findMany({
          where: { status: "published" },
          select: { id: true },
          orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
        });
  return rows.map(({ id }) => Number(id));
}

const PER_PAGE = 5;

/** What readers get: a page of a list and how many posts the list has. */
async function readPage(list: string, page: number) {
  const [kind, which] = list.split(":");
  if (kind !== "tag") return findPostsPage(String(page), kind === "author" ? which : undefined);
  const { slug } = await db().tag.findUniqueOrThrow({ where: { id: Number(which) } });
  const tag = await findTag(slug);
  return tag && findTagPage(tag, String(page));
}

/** Whether readers find in a list what one query without segments finds, on one page or on all. */
async function expectRight(list: string, pages: "one" | "all"): Promise<void> {
  const all = await listAll(list);
  expect(await countPosts(list), list).toBe(all.length);
  const last = Math.ceil(all.length / PER_PAGE);
  for (let page = pages === "all" ? 1 : randomInt(last + 1) + 1; page <= last; page++) {
    const { posts, count } = (await readPage(list, page)) ?? expect.fail("no such page");
    const expected = all.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    expect([posts.map(({ id }) => id), count], `${list}, page ${page}`).toEqual([
      expected,
      all.length,
    ]);
    if (pages === "one") return;
  }
  const isEmptyBlog = all.length === 0 && !list.startsWith("tag:");
  expect(await readPage(list, isEmptyBlog ? 2 : last + 1)).toBeNull();
}

/** The list of all posts, and those of these people and tags. */
async function listsOf(people: { id: string }[], slugs: string[]): Promise<string[]> {
  const tags = await db().tag.findMany({ where: { slug: { in: slugs } } });
  return [
    ALL_POSTS,
    ...people.map(({ id }) => postsBy(id)),
    ...tags.map(({ id }) => postsTagged(id)),
  ];
}

test("an empty blog has a first page and no second", async () => {
  await db().post.deleteMany();
  await expectRight(ALL_POSTS, "all");
  expect(await findPostsPage("1")).toMatchObject({ posts: [], count: 0, number: 1, last: 1 });
});

test("whatever is written, every page of every list is right, before and after segments are split", async () => {
  const people = [await addPerson(), await addPerson(), await addPerson()];
  const tags = [newTag(), newTag()];
  const ids: number[] = [];
  const anyPost = () => ({ id: { in: [any(ids)] } });
  const changes = [
    async () => void ids.push(await write(any(people).id, any(MOMENTS), any(STATUSES))),
    async () => void ids.push(await write(any(people).id)),
    async () => void ids.push(await write(any(people).id, new Date())),
    async () => {
      const id = any(ids);
      await db().post.updateMany({
        where: { id },
        data: { status: any(STATUSES), publishedAt: any(MOMENTS) },
      });
      await retag(id);
    },
    async () => {
      const [where, authorId] = [anyPost(), any(people).id];
      await db().coauthor.deleteMany({ where: { post: where, userId: authorId } });
      await db().post.updateMany({ where, data: { authorId } });
    },
    () => db().post.updateMany({ where: { status: "scheduled" }, data: { status: "published" } }),
    () => db().post.deleteMany({ where: anyPost() }),
    () => writeTogether(any(ids), any(people).id),
    () => writeTogether(any(ids), any(people).id),
    () => db().coauthor.deleteMany({ where: { postId: any(ids) } }),
    () => retag(any(ids)),
  ];
  /** Nobody is named twice. */
  async function writeTogether(postId: number, userId: string): Promise<void> {
    const isOthers = { id: postId, NOT: writtenBy({ id: userId }) };
    const post = await db().post.findFirst({ where: isOthers });
    if (!post) return;
    const publishedAt = post.status === "published" ? post.publishedAt : null;
    await db().coauthor.create({ data: { postId, userId, position: 1, publishedAt } });
  }
  async function retag(id: number): Promise<void> {
    const isThere = (await db().post.count({ where: { id } })) === 1;
    if (isThere)
      await tag(
        id,
        tags.filter(() => randomInt(2) === 0),
      );
  }
  for (let number = 0; number < 20; number++) ids.push(await write(any(people).id));
  for (let round = 1; round <= 60; round++) {
    await any(changes)();
    if (round % 6 === 0) await splitLongSegments({ max: 6, size: 3 });
    // What was counted wrong stays wrong.
    if (round % 3 > 0) continue;
    for (const list of await listsOf(people, tags))
      await expectRight(list, round % 12 === 0 ? "all" : "one");
  }
  const counts = await listTags();
  for (const { slug, count } of counts) {
    expect(count).toBe(await db().postTag.count({ where: { tag: { slug } } }));
  }
  expect(await db().listSegment.count({ where: { list: ALL_POSTS } })).toBeGreaterThan(3);
});

test("a deleted account takes its posts from all lists, or leaves them to nobody", async () => {
  for (const posts of ["keep", "delete"] as const) {
    const { id } = await addPerson();
    const name = newTag();
    for (const day of MOMENTS) await tag(await write(id, day), [name]);
    const before = await countPosts(ALL_POSTS);
    await deleteUser(id, posts);
    expect(await db().listSegment.count({ where: { list: postsBy(id) } })).toBe(0);
    const left = posts === "keep" ? MOMENTS.length : 0;
    expect(await countPosts(ALL_POSTS)).toBe(before - MOMENTS.length + left);
    for (const list of await listsOf([{ id }], [name])) await expectRight(list, "all");
  }
});

test("posts published at once while segments are split are all counted", async () => {
  const { id } = await addPerson();
  const names = [newTag(), newTag(), newTag()];
  const publishing = Array.from({ length: 40 }, async (_, number) => {
    const post = await write(id, any(MOMENTS), "draft");
    await changeLists(async (database) => {
      const { publishedAt } = await database.post.update({
        where: { id: post },
        data: { status: "published" },
      });
      await setPostTags(database, { id: post, publishedAt }, names.slice(number % 3));
    });
    await splitLongSegments({ max: 4, size: 2 });
    if (number % 5 === 0) await db().post.delete({ where: { id: post } });
  });
  await Promise.all(publishing);
  expect(await countPosts(postsBy(id))).toBe(32);
  for (const list of await listsOf([{ id }], names)) await expectRight(list, "all");
  await splitLongSegments({ max: 4, size: 2 });
  expect(await db().listSegment.count({ where: { posts: { gt: 4 } } })).toBe(0);
});

test("who publishes, retags, unpublishes and deletes at once is not refused, and all are counted", async () => {
  const author = await addMember();
  const tags = [newTag(), newTag(), newTag()];
  const publish = async (base: { id: number; version: number } | null, tags: string) => {
    const saved = await publishPost(author, base, aText({ title: "At once", tags }));
    if (!saved.ok) throw new Error("It was refused.");
    return saved.value;
  };
  const posts = [];
  for (let number = 0; number < 18; number++) posts.push(await publish(null, ""));
  await Promise.all(
    posts.flatMap((post, number) => [
      number % 3 === 0 && publish(post, tags.join()),
      number % 3 === 1 && unpublishPost(author, post.id),
      number % 3 === 2 && deletePost(author, post.id),
      publish(null, tags.join()),
    ]),
  );
  expect(await countPosts(postsBy(author.id))).toBe(24);
  for (const list of await listsOf([author], tags)) await expectRight(list, "all");
});
