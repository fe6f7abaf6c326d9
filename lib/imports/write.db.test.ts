import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember, addPerson, newName } from "../../test/people";
import { addPost } from "../../test/posts";
import { valueIn } from "../../test/texts";
import { db } from "../database/db";
import { letBackIn } from "../people/let-back-in";
import { suspendPerson } from "../people/suspend";
import { importBlog } from "./import-blog";
import type { SourceBlog } from "./source-blog";

onTestDatabase();

const POSTS = 600;
let lastNumber = 0;

/** Another blog with one author; its posts have numbers that are free here, and titles of their own. */
function newBlog(count = POSTS): SourceBlog {
  const username = newName();
  const author = { number: 1, username, email: `${username}@example.com` };
  const posts = Array.from({ length: count }, () => {
    const number = ++lastNumber;
    const publishedAt = new Date(Date.UTC(2024, 0, number));
    const title = `${username} ${number}`;
    const dateKey = publishedAt.toISOString();
    return { number, userNumber: 1, title, content: "Text.", publishedAt, dateKey };
  });
  const users = [{ ...author, passwordHash: null, pictureFile: null }];
  return { kind: "test", users, posts, faults: [], notes: [] };
}

function countOf({ users }: SourceBlog): Promise<number> {
  return db().post.count({ where: { author: { username: users[0]?.username } } });
}

test("others write between two slices, under numbers that no slice needs", async () => {
  const blog = newBlog();
  const author = await addPerson();
  const written: Promise<{ id: number }>[] = [];
  const { added } = await importBlog(blog, (label, done, total) => {
    if (label === "Posts" && done < total) written.push(addPost(author));
  });
  expect(added.posts).toBe(POSTS);
  expect(await countOf(blog)).toBe(POSTS);
  const numbers = (await Promise.all(written)).map(({ id }) => id);
  expect(numbers.length).toBeGreaterThan(1);
  const highest = Math.max(...blog.posts.map(({ number }) => number));
  for (const number of numbers) expect(number).toBeGreaterThan(highest);
  lastNumber = Math.max(...numbers);
});

/** Gives somebody here the address that the last post of all would get, once a slice is written. */
async function importWithConflict(blog: SourceBlog) {
  const author = await addPerson();
  const [{ title } = { title: "" }] = blog.posts;
  let taken: Promise<unknown> | undefined;
  const take = () =>
    addPost(author).then(({ id }) =>
      db().post.update({ where: { id }, data: { slug: title.replace(" ", "-") } }),
    );
  const outcome = await importBlog(blog, () => {
    taken ??= take();
  }).catch((error: Error) => error.message);
  await taken;
  return outcome;
}

test("an import that its operator ends stops between two slices, and says how it goes on", async () => {
  const blog = newBlog();
  const ended = new AbortController();
  const ending = importBlog(blog, () => ended.abort(), { signal: ended.signal });
  await expect(ending).rejects.toThrow(
    "The import was broken off; run it again, and it goes on where it stopped.",
  );
  const before = await countOf(blog);
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(POSTS);
  const { added } = await importBlog(blog, () => {});
  expect(added.posts).toBe(POSTS - before);
});

test("an import that is broken off goes on where it stopped when it is run again", async () => {
  const blog = newBlog();
  expect(await importWithConflict(blog)).toBe(
    "Somebody changed something here at the same moment, so not all was imported; please run it again, and it goes on where it stopped.",
  );
  const before = await countOf(blog);
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(POSTS);
  const { added, skipped } = await importBlog(blog, () => {});
  expect([added.posts, skipped.posts]).toEqual([POSTS - before, before]);
  expect(await countOf(blog)).toBe(POSTS);
});

test("a strict import is written at once", async () => {
  const blog = newBlog();
  const seen: number[] = [];
  await importBlog(blog, (_, done) => void seen.push(done), { strict: true });
  expect(seen).toEqual([POSTS]);
});

test("what is imported for somebody who is hidden here is hidden too, until they are shown", async () => {
  const [blog, member] = [newBlog(3), await addMember()];
  const { email } = await db().user.findUniqueOrThrow({ where: { id: member.id } });
  blog.users = blog.users.map((user) => ({ ...user, email }));
  const admin = await addMember(undefined, "admin");
  valueIn(await suspendPerson(admin, member.id, "hide"));
  expect((await importBlog(blog, () => {})).added.posts).toBe(3);
  const count = (status: string) => db().post.count({ where: { authorId: member.id, status } });
  expect([await count("hidden"), await count("published")]).toEqual([3, 0]);
  valueIn(await letBackIn(admin, member.id));
  expect([await count("hidden"), await count("published")]).toEqual([0, 3]);
});
