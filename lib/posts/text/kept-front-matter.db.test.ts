import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addPerson } from "../../../test/people";
import { addPost } from "../../../test/posts";
import { db } from "../../database/db";
import { isFrontMatterKept, keepFrontMatter } from "./kept-front-matter";

onTestDatabase();

test("that front matter is to stay in a text is known of its post alone, as long as there is one", async () => {
  const author = await addPerson();
  const [{ id }, other] = [await addPost(author), await addPost(author)];
  await keepFrontMatter(id);
  await keepFrontMatter(id);
  expect(await Promise.all([id, other.id, 0].map(isFrontMatterKept))).toEqual([true, false, false]);
  await db().post.delete({ where: { id } });
  await keepFrontMatter(id);
  expect(await isFrontMatterKept(id)).toBe(false);
});
