import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember, newName, PASSWORD } from "../../test/people";
import { addPost } from "../../test/posts";
import { aText, problemIn, valueIn } from "../../test/texts";
import { type Member, NOBODY, type Role, SITE } from "../actor";
import { logIn } from "../auth/log-in";
import { startSession } from "../auth/sessions/mutations";
import { findSession } from "../auth/sessions/queries";
import { cacheTag } from "../cache/cache-tags";
import { HOUR_MS } from "../config/durations";
import { db } from "../database/db";
import { postsBy } from "../lists/post-lists";
import { findPlace } from "../lists/queries";
import { saveDraft } from "../posts/drafts/save-draft";
import { findShared, shareDraft, shareLink } from "../posts/drafts/share-link";
import { publishDuePosts } from "../posts/publishing/publish-due-posts";
import { publishPost } from "../posts/publishing/publish-post";
import { schedulePost } from "../posts/publishing/schedule-post";
import { findPost } from "../posts/reading/queries";
import { deleteUser } from "../users/delete-user";
import { findProfile, NOTHING_SAID } from "../users/profile";
import { updateProfile } from "../users/update-profile";
import { changeRole } from "./change-role";
import { deleteDueSpam, isSpamDue } from "./delete-due-spam";
import { deletePerson } from "./delete-person";
import { handOwnershipOn } from "./hand-ownership-on";
import { letBackIn } from "./let-back-in";
import { deleteAsSpam, suspendPerson } from "./suspend";

onTestDatabase();

const CLIENT = { address: null, userAgent: "" };

const inRole = (role: Role) => addMember(undefined, role);

async function roleOf(id: string) {
  return (await db().user.findUnique({ where: { id }, select: { role: true } }))?.role;
}

/** What the log says of what was done to somebody, the oldest first. */
async function actsOn(subjectId: string) {
  const entries = await db().auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
  return entries.map(({ actorName, act, detail }) => [actorName, act, detail].join(" ").trim());
}

async function isRead(slug: string): Promise<boolean> {
  return (await db().post.count({ where: { slug, status: "published" } })) === 1;
}

test.each<[string, (author: Member) => Promise<unknown>]>([
  ["suspended", ({ id }) => suspendPerson(SITE, id, "hide")],
  ["a contributor from then on", ({ id }) => changeRole(SITE, id, "contributor")],
  ["gone", ({ id }) => deleteUser(id, "keep")],
])("whoever is %s while what they publish is rendered shows it to nobody", async (_, end) => {
  const author = await inRole("author");
  const draft = valueIn(await saveDraft(author, null, aText(), { isAutosave: false }));
  await end(author);
  const moment = { date: "2090-01-02", time: "10:00", timeZone: "UTC" };
  const refused = { ok: false };
  expect(await publishPost(author, null, aText())).toMatchObject(refused);
  expect(await publishPost(author, draft, aText())).toMatchObject(refused);
  expect(await schedulePost(author, null, aText(), moment)).toMatchObject(refused);
  expect(await schedulePost(author, draft, aText(), moment)).toMatchObject(refused);
  expect(await db().post.count({ where: { authorId: author.id, status: { not: "draft" } } })).toBe(
    0,
  );
});

test("an admin changes the role of anybody but the owner, and nobody raises somebody above themselves", async () => {
  const [owner, admin, author] = [
    await inRole("owner"),
    await inRole("admin"),
    await inRole("author"),
  ];
  valueIn(await changeRole(admin, author.id, "editor"));
  expect(await roleOf(author.id)).toBe("editor");
  expect(await actsOn(author.id)).toEqual([`${admin.username} role-changed author → editor`]);
  for (const [actor, id, role] of [
    [admin, owner.id, "author"],
    [admin, author.id, "owner"],
    [admin, admin.id, "author"],
    [owner, owner.id, "admin"],
    [owner, author.id, "owner"],
    [author, admin.id, "reader"],
    [{ ...author, role: "editor" }, author.id, "admin"],
  ] as const) {
    expect(problemIn(await changeRole(actor, id, role))).toEqual({ code: "not-allowed" });
  }
  expect(await roleOf(owner.id)).toBe("owner");
  expect(problemIn(await changeRole(admin, "nobody", "reader"))).toEqual({ code: "not-found" });
});

test("the last owner stays one, at the terminal too; one of two may go", async () => {
  await db().user.updateMany({ where: { role: "owner" }, data: { role: "author" } });
  const [first, second] = [await inRole("owner"), await inRole("author")];
  expect(problemIn(await changeRole(SITE, first.id, "admin"))).toEqual({ code: "last-owner" });
  valueIn(await changeRole(SITE, second.id, "owner"));
  const both = await Promise.all([first, second].map(({ id }) => changeRole(SITE, id, "admin")));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await db().user.count({ where: { role: "owner" } })).toBe(1);
});

test("ownership is handed on with the password, once, and the former owner is an admin", async () => {
  const [owner, admin, author] = [
    await inRole("owner"),
    await inRole("admin"),
    await inRole("author"),
  ];
  const wrong = await handOwnershipOn(owner, author.id, "a wrong guess", CLIENT);
  expect(problemIn(wrong)).toMatchObject({ errors: { password: expect.any(String) } });
  const notTheirs = await handOwnershipOn(admin, author.id, PASSWORD, CLIENT);
  expect(problemIn(notTheirs)).toEqual({ code: "not-allowed" });
  const heirs = [admin, author];
  const handed = await Promise.all(
    heirs.map(({ id }) => handOwnershipOn(owner, id, PASSWORD, CLIENT)),
  );
  expect(handed.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const roles = await Promise.all([owner, ...heirs].map(({ id }) => roleOf(id)));
  expect(roles[0]).toBe("admin");
  expect(roles.filter((role) => role === "owner")).toHaveLength(1);
});

test("whoever may publish no more has scheduled nothing", async () => {
  const [admin, author] = [await inRole("admin"), await inRole("author")];
  const publishedAt = new Date(Date.now() - 1_000);
  const { slug } = await addPost(author, { title: newName(), status: "scheduled", publishedAt });
  valueIn(await changeRole(admin, author.id, "contributor"));
  await publishDuePosts();
  expect(await isRead(slug)).toBe(false);
});

test("suspending ends sessions, scheduled posts and secret links; posts stay where that is chosen", async () => {
  const [admin, author] = [await inRole("admin"), await inRole("author")];
  const post = await addPost(author, { title: newName() });
  const due = { status: "scheduled", publishedAt: new Date(Date.now() - 1_000) } as const;
  const scheduled = await addPost(author, { title: newName(), ...due });
  const draft = await addPost(author, { title: newName(), status: "draft" });
  valueIn(await shareDraft(author, draft.id));
  const { shareNonce } = await db().post.findUniqueOrThrow({ where: { id: draft.id } });
  const token = shareLink(String(shareNonce)).split("/").at(-1) as string;
  const sessionToken = await startSession(author.id, true);
  expect(await findShared(token)).not.toBeNull();

  valueIn(await suspendPerson(admin, author.id, "keep"));
  expect(await findSession(sessionToken)).toBeNull();
  expect(await findSession(await startSession(author.id, true))).toBeNull();
  const { email } = author;
  const login = { email, password: PASSWORD, remember: "", callbackUrl: "" };
  expect(problemIn(await logIn(login, CLIENT, null))).toEqual({ code: "suspended" });
  const guess = await logIn({ ...login, password: "a wrong guess" }, CLIENT, null);
  expect(problemIn(guess)).toEqual({ code: "wrong-password" });
  expect(await findShared(token)).toBeNull();
  await publishDuePosts();
  expect(await isRead(scheduled.slug)).toBe(false);
  expect(await isRead(post.slug)).toBe(true);
  expect(await findProfile(author.username)).not.toBeNull();

  valueIn(await letBackIn(admin, author.id));
  expect((await logIn(login, CLIENT, null)).ok).toBe(true);
  await publishDuePosts();
  expect(await isRead(scheduled.slug)).toBe(false);
  expect(await actsOn(author.id)).toEqual([
    `${admin.username} suspended posts kept`,
    `${admin.username} let-back-in`,
  ]);
});

test("a hidden person has no page and no posts, in no list and under no tag, until they are let back in", async () => {
  const [admin, author] = [await inRole("admin"), await inRole("author")];
  const tag = newName();
  const post = await addPost(author, { title: newName(), tags: `${tag}, Wine` });
  const draft = await addPost(author, { title: newName(), status: "draft" });
  const tagged = () => db().postTag.count({ where: { tag: { name: tag } } });
  const listed = async () => (await findPlace(postsBy(author.id), 0)).total;
  const before = await db().post.findUniqueOrThrow({ where: { id: post.id } });
  expect([await tagged(), await listed()]).toEqual([1, 1]);

  const cacheTags = valueIn(await suspendPerson(admin, author.id, "hide"));
  expect(cacheTags).toEqual(
    expect.arrayContaining([cacheTag.posts, cacheTag.user(author.id), cacheTag.everyTagged]),
  );
  expect([await tagged(), await listed()]).toEqual([0, 0]);
  expect(await findProfile(author.username)).toBeNull();
  for (const actor of [NOBODY, admin, author]) expect(await findPost(post.slug, actor)).toBeNull();

  valueIn(await letBackIn(admin, author.id));
  const after = await db().post.findUniqueOrThrow({ where: { id: post.id } });
  expect([await tagged(), await listed()]).toEqual([1, 1]);
  expect(after).toMatchObject({ status: "published", publishedAt: before.publishedAt });
  expect(after.updatedAt).toEqual(before.updatedAt);
  expect(await findProfile(author.username)).not.toBeNull();
  const { status } = await db().post.findUniqueOrThrow({ where: { id: draft.id } });
  expect(status).toBe("draft");
});

test("what is deleted as spam comes back within a day, and is gone for good after it", async () => {
  const [admin, spammer] = [await inRole("admin"), await inRole("author")];
  const post = await addPost(spammer, { title: newName() });
  valueIn(await deleteAsSpam(admin, spammer.id));
  expect(await isRead(post.slug)).toBe(false);
  const almost = new Date(Date.now() + 23 * HOUR_MS);
  const later = new Date(Date.now() + 25 * HOUR_MS);
  await deleteDueSpam(almost);
  valueIn(await letBackIn(admin, spammer.id));
  expect(await isRead(post.slug)).toBe(true);
  await deleteDueSpam(later);
  expect(await isRead(post.slug)).toBe(true);

  valueIn(await deleteAsSpam(admin, spammer.id));
  expect(await isSpamDue(later)).toBe(true);
  await deleteDueSpam(later);
  expect(await isSpamDue(later)).toBe(false);
  expect(await db().user.count({ where: { id: spammer.id } })).toBe(0);
  expect(await db().post.count({ where: { id: post.id } })).toBe(0);
  expect(await actsOn(spammer.id)).toEqual([
    `${admin.username} deleted-as-spam`,
    `${admin.username} spam-undone`,
    `${admin.username} deleted-as-spam`,
    "the site spam-gone",
  ]);
  expect(problemIn(await letBackIn(admin, spammer.id))).toEqual({ code: "not-found" });
});

test("nobody suspends or deletes an owner or themselves, and who looks after nobody nobody", async () => {
  const [owner, admin, editor] = [
    await inRole("owner"),
    await inRole("admin"),
    await inRole("editor"),
  ];
  for (const [actor, { id }] of [
    [admin, owner],
    [admin, admin],
    [owner, owner],
    [editor, admin],
  ] as const) {
    for (const attempt of [
      await suspendPerson(actor, id, "hide"),
      await deleteAsSpam(actor, id),
      await letBackIn(actor, id),
      await deletePerson(actor, id, "delete"),
    ]) {
      expect(problemIn(attempt).code).toMatch(/not-allowed|last-owner/);
    }
  }
  expect(await db().user.count({ where: { id: { in: [owner.id, admin.id] } } })).toBe(2);
});

test("what was hidden of somebody whose account goes and whose posts stay is read again", async () => {
  const [admin, person] = [await inRole("admin"), await inRole("author")];
  const post = await addPost(person, { title: newName() });
  const draft = valueIn(await saveDraft(person, null, aText(), { isAutosave: false }));
  valueIn(await suspendPerson(admin, person.id, "hide"));
  expect(await isRead(post.slug)).toBe(false);
  expect(valueIn(await deletePerson(admin, person.id, "keep"))).toContain(cacheTag.everything);
  expect(await isRead(post.slug)).toBe(true);
  expect(await db().post.count({ where: { id: draft.id } })).toBe(0);
});

test("a “Suspend” of another window weakens nothing", async () => {
  const [admin, person] = [await inRole("admin"), await inRole("author")];
  valueIn(await deleteAsSpam(admin, person.id));
  valueIn(await suspendPerson(admin, person.id, "keep"));
  const row = await db().user.findUniqueOrThrow({ where: { id: person.id } });
  expect(row).toMatchObject({ isHidden: true, deleteAt: expect.any(Date) });
});

test("an account is deleted with or without its posts, and the log knows whose it was", async () => {
  const [admin, stays, goes] = [
    await inRole("admin"),
    await inRole("author"),
    await inRole("author"),
  ];
  const [kept, gone] = [
    await addPost(stays, { title: newName() }),
    await addPost(goes, { title: newName() }),
  ];
  valueIn(await deletePerson(admin, stays.id, "keep"));
  valueIn(await deletePerson(admin, goes.id, "delete"));
  expect([await isRead(kept.slug), await isRead(gone.slug)]).toEqual([true, false]);
  const entry = await db().auditEntry.findFirst({ where: { subjectId: goes.id } });
  expect(entry).toMatchObject({ subjectName: goes.username, actorId: admin.id, act: "deleted" });
  expect(problemIn(await deletePerson(admin, goes.id, "keep"))).toEqual({ code: "not-found" });
});

test("whoever is renamed while they are suspended is hidden by either name, and comes back by both", async () => {
  const [admin, person] = [await inRole("admin"), await inRole("author")];
  const { id, username: former, email } = person;
  const username = newName();
  const [renamed, suspended] = await Promise.all([
    updateProfile(person, { ...NOTHING_SAID, username, email }),
    suspendPerson(admin, id, "hide"),
  ]);
  expect([renamed.ok, suspended.ok]).toEqual([true, true]);
  expect([await findProfile(former), await findProfile(username)]).toEqual([null, null]);
  valueIn(await letBackIn(admin, id));
  expect(await findProfile(username)).toMatchObject({ id });
  expect(await findProfile(former)).toEqual({ movedTo: username });
});
