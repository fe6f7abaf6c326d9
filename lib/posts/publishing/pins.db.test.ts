import { beforeEach, expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { addPost, type Written } from "../../../test/posts";
import { aText, problemIn, valueIn } from "../../../test/texts";
import type { Member, Role } from "../../actor";
import { cacheTag } from "../../cache/cache-tags";
import { db } from "../../database/db";
import { suspendPerson } from "../../people/suspend";
import { isPinned, listPinnedPosts } from "../reading/pinned";
import { findPostsPage } from "../reading/queries";
import { deletePost } from "./delete-post";
import { pinPost, unpinPost } from "./pin-post";
import { publishPost } from "./publish-post";
import { unpublishPost } from "./unpublish-post";

onTestDatabase();

beforeEach(() => db().pinnedPost.deleteMany());

function member(role: Role): Promise<Member> {
  return addMember(undefined, role);
}

async function pinnedIds(): Promise<number[]> {
  return (await listPinnedPosts()).map(({ id }) => id);
}

async function somePosts(author: { id: string }, count: number): Promise<Written[]> {
  const posts: Written[] = [];
  for (let number = 0; number < count; number++) {
    posts.push(await addPost(author, { title: `Post ${number}` }));
  }
  return posts;
}

const idOf = ({ id }: Written) => id;

test("three posts are pinned in the order of pinning, and a fourth is refused", async () => {
  const editor = await member("editor");
  const posts = await somePosts(await addMember(), 4);
  const [first, second, third, fourth] = posts.map(idOf) as [number, number, number, number];
  for (const id of [second, first, third]) {
    expect(valueIn(await pinPost(editor, id)).cacheTags).toEqual([cacheTag.pinned]);
  }
  expect(await pinnedIds()).toEqual([second, first, third]);
  expect(problemIn(await pinPost(editor, fourth))).toMatchObject({ code: "full" });
  valueIn(await pinPost(editor, first)); // it is already
  expect(await pinnedIds()).toEqual([second, first, third]);
  valueIn(await unpinPost(editor, second));
  valueIn(await unpinPost(editor, second));
  valueIn(await pinPost(editor, fourth));
  expect(await pinnedIds()).toEqual([first, third, fourth]);
});

test("of many who pin at the same moment three have room", async () => {
  const editor = await member("editor");
  const posts = await somePosts(await addMember(), 6);
  const results = await Promise.all(posts.map(({ id }) => pinPost(editor, id)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(3);
  expect(await pinnedIds()).toHaveLength(3);
});

test("an author pins nothing, not even their own, and nobody what is not listed", async () => {
  const [author, editor] = [await addMember(), await member("editor")];
  const [post] = (await somePosts(author, 1)) as [Written];
  expect(problemIn(await pinPost(author, post.id)).code).toBe("forbidden");
  const draft = await addPost(author, { status: "draft" });
  expect(problemIn(await pinPost(editor, draft.id)).code).toBe("not-found");
  const unlisted = await addPost(editor, { status: "unlisted" });
  expect(problemIn(await pinPost(editor, unlisted.id)).code).toBe("forbidden");
  valueIn(await pinPost(editor, post.id));
  expect(problemIn(await unpinPost(author, post.id)).code).toBe("forbidden");
  expect(await pinnedIds()).toEqual([post.id]);
});

test("what is taken back, deleted, unlisted or hidden is pinned no more, and its place is free", async () => {
  const [author, owner] = [await addMember(), await member("owner")];
  const text = aText({ title: "To be unlisted" });
  const saved = valueIn(await publishPost(author, null, text));
  const posts = [...(await somePosts(author, 3)).map(idOf), saved.id];
  const [taken, deleted, hidden] = posts as [number, number, number];
  for (const id of [taken, deleted, saved.id]) valueIn(await pinPost(owner, id));
  const unpublished = valueIn(await unpublishPost(author, taken));
  expect(unpublished.cacheTags).toContain(cacheTag.post(taken)); // which the home page carries
  valueIn(await deletePost(author, deleted));
  valueIn(await publishPost(author, saved, { ...text, slug: saved.slug, listing: "unlisted" }));
  expect(await db().pinnedPost.count()).toBe(0);
  valueIn(await pinPost(owner, hidden));
  valueIn(await suspendPerson(owner, author.id, "hide"));
  expect(await db().pinnedPost.count()).toBe(0);
  expect(await isPinned(hidden)).toBe(false);
});

test("pages and their counts have a pinned post where it stands by its date", async () => {
  const [author, editor] = [await addMember(), await member("editor")];
  const posts = await somePosts(author, 7);
  valueIn(await pinPost(editor, posts[0]?.id ?? 0));
  const [first, second] = [
    await findPostsPage("1", author.id),
    await findPostsPage("2", author.id),
  ];
  expect([first?.count, first?.posts.length, second?.posts.length]).toEqual([7, 5, 2]);
  expect(second?.posts.map(({ id }) => id)).toContain(posts[0]?.id);
});
