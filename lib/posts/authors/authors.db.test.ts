import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { aText, problemIn, rowOf, valueIn } from "../../../test/texts";
import { type Member, NOBODY, type Role } from "../../actor";
import { cacheTag } from "../../cache/cache-tags";
import { db } from "../../database/db";
import { findOwnData } from "../../exports/queries";
import { composeMail } from "../../jobs/compose-mail";
import { changeLists } from "../../lists/change-lists";
import { postsBy } from "../../lists/post-lists";
import { countPosts } from "../../lists/queries";
import { readOrder } from "../../mail/queue";
import { authorIds } from "../../policy/posts";
import { deleteUser } from "../../users/delete-user";
import { hidePosts, showPosts } from "../../users/hide-posts";
import { findDraftsPage } from "../drafts/own-drafts";
import { saveDraft } from "../drafts/save-draft";
import { deletePost } from "../publishing/delete-post";
import { publishPost } from "../publishing/publish-post";
import { unpublishPost } from "../publishing/unpublish-post";
import { findPost, findPostsPage } from "../reading/queries";
import { findHistory } from "../revisions/history";
import { findEditablePost } from "../text/editable-post";
import { findAuthors } from "./find-authors";
import { leavePost } from "./leave-post";
import { nameAuthors } from "./name-authors";

onTestDatabase();

const BY_A_BUTTON = { isAutosave: false };
const inRole = (role: Role = "author") => addMember(undefined, role);

async function authorsOf(id: number): Promise<string[]> {
  const post = await findEditablePost({ kind: "site" }, id);
  return post ? authorIds(post) : [];
}

/** Names these people, as whoever sees the form does. */
async function name(actor: Member, id: number, people: { username: string }[]) {
  const before = (await authorsOf(id)).join();
  return nameAuthors(actor, id, before, people.map(({ username }) => username).join(", "));
}

/** A published post of these, in their order. */
async function publishTogether(first: Member, ...others: Member[]) {
  const post = valueIn(await publishPost(first, null, aText()));
  valueIn(await name(first, post.id, [first, ...others]));
  return post;
}

async function titlesBy({ id }: { id: string }) {
  const page = await findPostsPage("1", id);
  return [page?.posts.map((post) => post.id), page?.count];
}

async function mailedTo({ id }: Member): Promise<string[]> {
  const orders = (await db().mail.findMany()).flatMap((mail) => readOrder(mail) ?? []);
  const theirs = orders.filter((order) => "userId" in order && order.userId === id);
  const mails = await Promise.all(theirs.map((order) => composeMail(order, new Date())));
  return mails.flatMap((mail) => mail?.text ?? []);
}

test("a post of several authors stands on the page of each, in the order in which they are named", async () => {
  const [anna, ben, chris] = [await inRole(), await inRole(), await inRole()];
  const post = await publishTogether(anna, chris, ben);
  for (const author of [anna, ben, chris]) expect(await titlesBy(author)).toEqual([[post.id], 1]);
  const read = await findPost(post.slug, NOBODY);
  expect(read?.author?.username).toBe(anna.username);
  expect(read?.coauthors.map(({ username }) => username)).toEqual([chris.username, ben.username]);
  expect(await mailedTo(anna)).toEqual([]);
  expect(await mailedTo(ben)).toEqual([
    expect.stringContaining(`${anna.username} has named you as an author of “About wine”.`),
  ]);

  const named = valueIn(await name(anna, post.id, [ben, anna]));
  expect(await authorsOf(post.id)).toEqual([ben.id, anna.id]);
  expect(named.cacheTags).toEqual(
    expect.arrayContaining([
      cacheTag.post(post.id),
      ...[anna, ben, chris].map((who) => cacheTag.postsBy(who.id)),
    ]),
  );
  expect(await titlesBy(chris)).toEqual([[], 0]);
  expect(await mailedTo(ben)).toHaveLength(1);
});

test("whatever becomes of a post, the lists of its authors follow", async () => {
  const [anna, ben] = [await inRole(), await inRole()];
  const post = await publishTogether(anna, ben);
  const older = new Date("2020-01-01");
  await db().post.update({ where: { id: post.id }, data: { publishedAt: older } });
  const newer = valueIn(await publishPost(ben, null, aText()));
  expect(await titlesBy(ben)).toEqual([[newer.id, post.id], 2]);
  valueIn(await unpublishPost(ben, post.id));
  expect(await titlesBy(ben)).toEqual([[newer.id], 1]);
  const { version } = await rowOf(post.id);
  const again = valueIn(await publishPost(ben, { id: post.id, version }, aText()));
  expect(again.cacheTags).toEqual(
    expect.arrayContaining([cacheTag.postsBy(anna.id), cacheTag.postsBy(ben.id)]),
  );
  expect(await titlesBy(ben)).toEqual([[newer.id, post.id], 2]);
  valueIn(await deletePost(anna, post.id));
  expect(await titlesBy(ben)).toEqual([[newer.id], 1]);
});

test("each author of a draft sees and changes it, and nobody else", async () => {
  const [anna, ben, other] = [await inRole(), await inRole(), await inRole()];
  const draft = valueIn(await saveDraft(anna, null, aText(), BY_A_BUTTON));
  expect(await findEditablePost(ben, draft.id)).toBeNull();
  valueIn(await name(anna, draft.id, [anna, ben]));
  expect((await findDraftsPage(ben, "1"))?.drafts.map(({ id }) => id)).toEqual([draft.id]);
  const saved = await saveDraft(ben, draft, aText({ content: "And mine." }), BY_A_BUTTON);
  const history = await findHistory(anna, valueIn(saved).id, "1");
  expect(history?.versions.map(({ savedBy }) => savedBy)).toEqual([ben.username, anna.username]);
  expect(await findEditablePost(other, draft.id)).toBeNull();
  // What one of its authors does is no business of the log's.
  valueIn(await publishPost(ben, valueIn(saved), aText()));
  expect(await db().auditEntry.count({ where: { subjectId: String(draft.id) } })).toBe(0);
});

test("only the first author and editors say who the authors are", async () => {
  const [anna, ben, other, editor] = [
    ...[await inRole(), await inRole(), await inRole(), await inRole("editor")],
  ] as [Member, Member, Member, Member];
  const post = await publishTogether(anna, ben);
  expect(problemIn(await name(ben, post.id, [ben]))).toEqual({ code: "not-allowed" });
  expect(problemIn(await name(other, post.id, [other])).code).toBe("forbidden");
  expect(await findAuthors(other, post.id)).toBeNull();
  expect(await findAuthors(ben, post.id)).toMatchObject({ mayName: false, mayLeave: true });
  expect(await findAuthors(editor, post.id)).toMatchObject({ mayName: true, mayLeave: false });
  valueIn(await name(editor, post.id, [other, anna]));
  expect(await authorsOf(post.id)).toEqual([other.id, anna.id]);
  const entries = await db().auditEntry.findMany({ where: { subjectId: String(post.id) } });
  expect(entries).toMatchObject([{ act: "post-authors-changed", actorId: editor.id }]);
  // A draft that nobody has handed in is not an editor's to give away.
  const draft = valueIn(await saveDraft(anna, null, aText(), BY_A_BUTTON));
  expect(problemIn(await name(editor, draft.id, [editor])).code).toBe("not-found");
});

test("names that nobody has, of people who are suspended, and a list that others have changed are refused", async () => {
  const [anna, ben] = [await inRole(), await inRole()];
  const { id } = valueIn(await publishPost(anna, null, aText()));
  await db().user.update({ where: { id: ben.id }, data: { suspendedAt: new Date() } });
  const typed = `${anna.username}, nobody-at-all, ${ben.username}`;
  expect(problemIn(await nameAuthors(anna, id, anna.id, typed))).toEqual({
    code: "invalid",
    errors: { authors: `There is nobody here called “nobody-at-all”, “${ben.username}”.` },
  });
  expect(problemIn(await nameAuthors(anna, id, ben.id, anna.username))).toEqual({
    code: "conflict",
  });
  // However a name is spelled, and however often.
  const spelled = `${anna.username.toUpperCase()}, ${anna.username}`;
  valueIn(await nameAuthors(anna, id, anna.id, spelled));
  expect(await authorsOf(id)).toEqual([anna.id]);
});

test("of two who say at once who has written a post, the second is told", async () => {
  const [anna, ben, chris] = [await inRole(), await inRole(), await inRole()];
  const { id } = valueIn(await publishPost(anna, null, aText()));
  const named = [ben, chris].map(({ username }) => `${anna.username}, ${username}`);
  const both = await Promise.all(named.map((typed) => nameAuthors(anna, id, anna.id, typed)));
  const refused = both.flatMap((one) => (one.ok ? [] : [one.problem]));
  expect(refused).toEqual([{ code: "conflict" }]);
  expect(await authorsOf(id)).toHaveLength(2);
});

test.each<[string, (ben: Member, id: number) => Promise<unknown>]>([
  ["takes themselves off", async (ben, id) => valueIn(await leavePost(ben, id))],
  ["deletes their account", async (ben) => valueIn(await deleteUser(ben.id, "keep"))],
])("where the last author who is shown %s, a hidden one's post is hidden too", async (_, go) => {
  const [anna, ben] = [await inRole(), await inRole()];
  const post = await publishTogether(anna, ben);
  const own = valueIn(await publishPost(ben, null, aText()));
  await db().user.update({ where: { id: anna.id }, data: { isHidden: true } });
  await go(ben, post.id);
  expect(await rowOf(post.id)).toMatchObject({ status: "hidden" });
  expect(await rowOf(own.id)).toMatchObject({ status: "published" });
});

test("who is suspended stays named, and the authors of an unlisted post are shown at once", async () => {
  const [anna, ben, chris] = [await inRole(), await inRole(), await inRole()];
  const unlisted = aText({ listing: "unlisted" });
  const post = valueIn(await publishPost(anna, null, unlisted));
  valueIn(await name(anna, post.id, [anna, ben]));
  await db().user.update({ where: { id: ben.id }, data: { suspendedAt: new Date() } });
  const named = valueIn(await name(anna, post.id, [anna, ben, chris]));
  expect(await authorsOf(post.id)).toEqual([anna.id, ben.id, chris.id]);
  expect(named.cacheTags).toEqual([cacheTag.post(post.id)]);
});

test("whoever was named takes themselves off, and the last author stays", async () => {
  const [anna, ben] = [await inRole(), await inRole("reader")];
  const post = await publishTogether(anna, ben);
  expect(valueIn(await leavePost(ben, post.id))).toContain(cacheTag.postsBy(ben.id));
  expect(await authorsOf(post.id)).toEqual([anna.id]);
  expect(problemIn(await leavePost(ben, post.id)).code).toBe("not-found");
  expect(problemIn(await leavePost(anna, post.id))).toEqual({ code: "not-allowed" });
  const chris = await inRole();
  const another = await publishTogether(anna, chris);
  valueIn(await leavePost(anna, another.id));
  expect(await authorsOf(another.id)).toEqual([chris.id]);
  expect(await titlesBy(chris)).toEqual([[another.id], 1]);
});

test("what somebody wrote with others stays with these when their account goes, with all posts too", async () => {
  const [anna, ben, chris] = [await inRole(), await inRole(), await inRole()];
  const post = await publishTogether(anna, ben, chris);
  const draft = valueIn(await saveDraft(anna, null, aText(), BY_A_BUTTON));
  valueIn(await name(anna, draft.id, [anna, ben]));
  const alone = valueIn(await publishPost(anna, null, aText()));
  valueIn(await deleteUser(anna.id, "delete"));
  expect(await authorsOf(alone.id)).toEqual([]);
  expect(await authorsOf(post.id)).toEqual([ben.id, chris.id]);
  expect(await authorsOf(draft.id)).toEqual([ben.id]);
  expect(await titlesBy(ben)).toEqual([[post.id], 1]);
  valueIn(await deleteUser(chris.id, "delete"));
  expect(await authorsOf(post.id)).toEqual([ben.id]);
  valueIn(await deleteUser(ben.id, "keep"));
  expect(await rowOf(post.id)).toMatchObject({ authorId: null, status: "published" });
});

test("somebody hidden is not named, and their post stays with its other authors as long as one is not", async () => {
  const [anna, ben] = [await inRole(), await inRole()];
  const post = await publishTogether(anna, ben);
  const hide = (who: Member) =>
    changeLists(async (database) => {
      await database.user.update({ where: { id: who.id }, data: { isHidden: true } });
      await hidePosts(database, who.id);
    });
  await hide(anna);
  const read = await findPost(post.slug, NOBODY);
  expect(read).toMatchObject({ author: null, coauthors: [{ id: ben.id }] });
  await hide(ben);
  expect(await rowOf(post.id)).toMatchObject({ status: "hidden" });
  expect(await countPosts(postsBy(ben.id))).toBe(0);
  await changeLists(async (database) => {
    await database.user.update({ where: { id: ben.id }, data: { isHidden: false } });
    await showPosts(database, ben.id);
  });
  expect(await rowOf(post.id)).toMatchObject({ status: "published" });
  expect(await countPosts(postsBy(ben.id))).toBe(1);
});

test("the download of each author has it", async () => {
  const [anna, ben] = [await inRole(), await inRole()];
  const post = await publishTogether(anna, ben);
  for (const { id } of [anna, ben]) {
    expect((await findOwnData(id))?.posts.map((each) => each.id)).toEqual([post.id]);
  }
});
