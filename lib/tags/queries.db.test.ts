import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addPerson } from "../../test/people";
import { addPost } from "../../test/posts";
import { db } from "../database/db";
import { setPostTags } from "./mutations";
import { findTagsPage, TAGS_PER_PAGE } from "./queries";

onTestDatabase();

test("the list of tags has pages, by name and without those that no post has", async () => {
  expect(await findTagsPage("1")).toEqual({ tags: [], number: 1, last: 1 });

  const author = await addPerson();
  const names = Array.from({ length: TAGS_PER_PAGE + 1 }, (_, index) => `tag ${1_000 + index}`);
  const { id } = await addPost(author);
  const now = new Date();
  await db().$transaction((tx) => setPostTags(tx, { id, publishedAt: now }, names));
  const [first, second] = [await findTagsPage("1"), await findTagsPage("2")];
  expect(first?.tags.map(({ name }) => name)).toEqual(names.slice(0, TAGS_PER_PAGE));
  expect(second).toMatchObject({ tags: [{ name: names.at(-1), count: 1 }], number: 2, last: 2 });
  for (const page of ["0", "3", "x", "01", ""]) expect(await findTagsPage(page)).toBeNull();

  await db().post.delete({ where: { id } });
  expect(await findTagsPage("2")).toBeNull();
});
