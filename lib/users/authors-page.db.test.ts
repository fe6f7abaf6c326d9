import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember, profileOf } from "../../test/people";
import { addPost } from "../../test/posts";
import { present } from "../../test/present";
import { valueIn } from "../../test/texts";
import { cacheTag } from "../cache/cache-tags";
import { db } from "../database/db";
import { letBackIn } from "../people/let-back-in";
import { suspendPerson } from "../people/suspend";
import { deleteUser } from "./delete-user";
import { findAuthorsPage } from "./find-authors-page";
import { updateProfile } from "./update-profile";

onTestDatabase();

async function namesOn(page = "1"): Promise<string[]> {
  const { authors } = present(await findAuthorsPage(page));
  return authors.map(({ username, displayName }) => displayName || username);
}

test("a site in which nobody has published has no authors", async () => {
  await addMember();
  await addPost(await addMember(), { status: "draft" });
  expect(await findAuthorsPage("1")).toEqual({ authors: [], count: 0, number: 1, last: 1 });
  for (const page of ["2", "0", "-1", "x"]) expect(await findAuthorsPage(page)).toBeNull();
});

test("who has a post that readers find is an author, by the name that they are shown", async () => {
  const [ada, zoe, guest] = [
    await addMember("ada"),
    await addMember("zoe"),
    await addMember("guest"),
  ];
  const post = await addPost(ada);
  await addPost(ada);
  await addPost(zoe);
  await addPost(guest, { status: "unlisted" });
  const about = `Grows\n\nvines. ${"And more vines. ".repeat(30)}`;
  const displayName = "Émile";
  const changed = await updateProfile(zoe, profileOf(zoe, { displayName, about }));
  expect(valueIn(changed)).toEqual([cacheTag.user(zoe.id), cacheTag.authors]);
  const { authors } = present(await findAuthorsPage("1"));
  expect(authors).toMatchObject([
    { username: "ada", count: 2, about: "" },
    {
      ...{ username: "zoe", displayName: "Émile", count: 1 },
      about: expect.stringMatching(/^Grows vines\. And .{100,145}…$/),
    },
  ]);

  await db().coauthor.create({
    data: { postId: post.id, userId: guest.id, position: 1, publishedAt: new Date() },
  });
  expect(await namesOn()).toEqual(["ada", "Émile", "guest"]);
});

test("who is suspended is none, whether or not their posts are hidden, until they are let back in", async () => {
  const owner = await addMember(undefined, "owner");
  const [kept, hidden, gone] = [
    await addMember("kept"),
    await addMember("hidden"),
    await addMember("gone"),
  ];
  for (const author of [kept, hidden, gone]) await addPost(author);
  expect(await namesOn()).toEqual(expect.arrayContaining(["kept", "hidden", "gone"]));
  const all = [
    valueIn(await suspendPerson(owner, kept.id, "keep")),
    valueIn(await suspendPerson(owner, hidden.id, "hide")),
    valueIn(await deleteUser(gone.id, "keep")),
  ];
  for (const cacheTags of all) expect(cacheTags).toContain(cacheTag.authors);
  expect(await namesOn()).toEqual(["ada", "Émile", "guest"]);
  expect(valueIn(await letBackIn(owner, hidden.id))).toEqual([cacheTag.everything]);
  expect(await namesOn()).toEqual(["ada", "Émile", "guest", "hidden"]);
});

test("fifty stand on a page", async () => {
  const people = await Promise.all(Array.from({ length: 50 }, (_, n) => addMember(`b-${100 + n}`)));
  for (const author of people) await addPost(author);
  expect(await namesOn()).toHaveLength(50);
  expect(await namesOn("2")).toEqual(["b-149", "Émile", "guest", "hidden"]);
  expect(await findAuthorsPage("3")).toBeNull();
});
