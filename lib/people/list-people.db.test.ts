import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addPerson, newName } from "../../test/people";
import { addPost } from "../../test/posts";
import { startSession } from "../auth/sessions/mutations";
import { db } from "../database/db";
import { findPeoplePage } from "./list-people";

onTestDatabase();

async function namesFound(words: string, role: "editor" | null = null, page = "1") {
  const found = await findPeoplePage({ words, role, standing: null }, page);
  return found?.people.map(({ username }) => username);
}

test("people are found by letters of their name or address, whatever the case, and by role", async () => {
  const mark = newName();
  await addPerson(`Zoë.${mark.slice(0, 12)}`, "editor");
  const other = await addPerson(`x.${mark.slice(0, 12)}`);
  await db().user.update({ where: { id: other.id }, data: { emailKey: `q${mark}@mail.example` } });
  expect(await namesFound(`ZOË.${mark.slice(0, 12)}`)).toHaveLength(1);
  expect(await namesFound(`${mark}@MAIL`)).toEqual([other.username]);
  expect(await namesFound(mark.slice(0, 12))).toHaveLength(2);
  expect(await namesFound(mark.slice(0, 12), "editor")).toHaveLength(1);
  expect(await namesFound("%")).toEqual([]);
  expect(await namesFound(`${mark}_`)).toEqual([]);
});

test("a page beyond the last is none, and neither is a word", async () => {
  const { username } = await addPerson();
  expect(await namesFound(username, null, "2")).toBeUndefined();
  expect(await namesFound(username, null, "x")).toBeUndefined();
  expect(await namesFound(newName())).toEqual([]);
});

test("somebody is listed with how much they have written and when they were seen", async () => {
  const person = await addPerson();
  await addPost(person);
  await addPost(person, { status: "draft" });
  await startSession(person.id, true);
  const found = await findPeoplePage({ words: person.username, role: null, standing: null }, "1");
  expect(found?.people).toMatchObject([{ posts: 2, role: "author", lastSeen: expect.any(Date) }]);
});

test("those who are suspended and those who were deleted as spam are found apart", async () => {
  const [suspended, spammer] = [await addPerson(), await addPerson()];
  const suspendedAt = new Date();
  await db().user.update({ where: { id: suspended.id }, data: { suspendedAt } });
  await db().user.update({
    where: { id: spammer.id },
    data: { suspendedAt, deleteAt: new Date() },
  });
  const found = async (standing: "suspended" | "spam") => {
    const page = await findPeoplePage({ words: "", role: null, standing }, "1");
    return page?.people.map(({ id }) => id);
  };
  expect(await found("suspended")).toEqual([suspended.id]);
  expect(await found("spam")).toEqual([spammer.id]);
});
