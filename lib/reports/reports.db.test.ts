import { expect, test } from "vitest";
import { useUp } from "../../test/limits";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember, addPerson, newName } from "../../test/people";
import { addPost } from "../../test/posts";
import { problemIn, valueIn } from "../../test/texts";
import { type Actor, type Member, NOBODY, ROLES } from "../actor";
import { DAY_MS } from "../config/durations";
import { db } from "../database/db";
import { composeMail } from "../jobs/compose-mail";
import { readOrder } from "../mail/queue";
import { findPerson } from "../people/find-person";
import { findPeoplePage } from "../people/list-people";
import { suspendPerson } from "../people/suspend";
import { deletePost } from "../posts/publishing/delete-post";
import { deleteUser } from "../users/delete-user";
import { decide } from "./decide";
import { forgetOldReports, hasOldReports } from "./forget-old-reports";
import { countOpen, findReportedPage, findReportedThing, findReports } from "./queries";
import { report } from "./report";
import { type ReportForm, reportSchema } from "./schema";

onTestDatabase();

const CLIENT = { address: null, userAgent: "" };
const SPAM: ReportForm = { reason: "spam", note: "", email: "" };
const ALL = { stage: null, personId: "" };

const editor = () => addMember(undefined, "editor");

function reportPost(id: number, form: Partial<ReportForm> = {}, actor: Actor = NOBODY) {
  return report(actor, { kind: "post", name: String(id) }, { ...SPAM, ...form }, CLIENT);
}

function reportPerson(name: string, form: Partial<ReportForm> = {}, actor: Actor = NOBODY) {
  return report(actor, { kind: "user", name }, { ...SPAM, ...form }, CLIENT);
}

/** What is reported of somebody, as this member is shown it. */
async function thingsOf(viewer: Member, personId: string) {
  return (await findReportedPage(viewer, { ...ALL, personId }, "1"))?.things ?? [];
}

/** A post that was reported, with its author and the reported thing's number. */
async function reportedPost(form: Partial<ReportForm> = {}) {
  const author = await addPerson();
  const post = await addPost(author, { title: newName() });
  valueIn(await reportPost(post.id, form));
  const [thing] = await db().reportedThing.findMany({ where: { postId: post.id } });
  return { author, post, id: thing?.id ?? 0 };
}

test("anybody reports what visitors see; several reports of one thing stand together", async () => {
  const [viewer, reader] = [await editor(), await addMember(undefined, "reader")];
  const { author, post, id } = await reportedPost({ note: "Look at the end." });
  valueIn(await reportPost(post.id, { reason: "unlawful" }, reader));
  valueIn(await reportPost(post.id));
  valueIn(await reportPerson(author.username.toUpperCase()));
  expect(await thingsOf(viewer, author.id)).toMatchObject([
    { kind: "person", personName: author.username, reports: 1 },
    {
      ...{ id, kind: "post", title: post.title, personName: author.username, reports: 3 },
      reasons: [
        { reason: "spam", count: 2 },
        { reason: "unlawful", count: 1 },
      ],
    },
  ]);
  expect((await findReports(id, "1"))?.reports).toMatchObject([
    { isMembers: false, reporter: null },
    { isMembers: true, reporter: { username: reader.username } },
    { note: "Look at the end.", wantsToHear: false },
  ]);
});

test("who wrote a post with others is kept from what is reported of it", async () => {
  const [second, another] = [await editor(), await editor()];
  const { author, post, id } = await reportedPost();
  const { publishedAt } = await db().post.findUniqueOrThrow({ where: { id: post.id } });
  const also = { postId: post.id, userId: second.id, position: 1, publishedAt };
  await db().coauthor.create({ data: also });
  expect(await thingsOf(second, author.id)).toEqual([]);
  expect(await findReportedThing(second, id)).toBeNull();
  expect(await thingsOf(another, author.id)).toMatchObject([{ id }]);
  valueIn(await reportPerson(author.username));
  expect(await thingsOf(second, author.id)).toMatchObject([{ kind: "person" }]);
});

test("what visitors may not see is reported as little as what is not there", async () => {
  const author = await addMember();
  const before = await db().report.count();
  for (const status of ["draft", "scheduled", "hidden"] as const) {
    const { id } = await addPost(author, { status });
    expect(problemIn(await reportPost(id, {}, author))).toEqual({ code: "not-found" });
  }
  const hidden = await addPerson();
  await db().user.update({ where: { id: hidden.id }, data: { isHidden: true } });
  for (const [kind, name] of [
    ["user", hidden.username],
    ["user", newName()],
    ["user", "../.."],
    ["post", "999999999"],
    ["post", "-1"],
    ["post", "1e3"],
    ["post", ""],
    ["page", "1"],
  ] as const) {
    const reported = await report(NOBODY, { kind, name }, SPAM, CLIENT);
    expect(problemIn(reported), name).toEqual({ code: "not-found" });
  }
  expect(await db().report.count()).toBe(before);
});

test("of many who report one thing at the same moment each is counted", async () => {
  const { id } = await addPost(await addPerson());
  await Promise.all(Array.from({ length: 8 }, () => reportPost(id)));
  expect(await db().reportedThing.findMany({ where: { postId: id } })).toMatchObject([
    { reports: 8 },
  ]);
  expect(await db().report.count({ where: { thing: { postId: id } } })).toBe(8);
});

test.each([
  ["reports-by-user", "user"],
  ["reports-by-address", "198.51.100.7"],
  ["reports-of-one", "one"],
  ["report-answers-to", "to@example.com"],
] as const)("there is an end to %s", async (limit, who) => {
  const [reader, { id }] = [await addMember(), await addPost(await addPerson())];
  await useUp(limit, { user: reader.id, one: `post:${id}` }[who as string] ?? who);
  const client = { ...CLIENT, address: "198.51.100.7" };
  const form = { ...SPAM, email: "To@example.com" };
  const about = { kind: "post", name: String(id) };
  expect(problemIn(await report(reader, about, form, client))).toMatchObject({ code: "too-many" });
  expect(await db().report.count({ where: { thing: { postId: id } } })).toBe(0);
  await db().rateLimit.deleteMany();
});

test("a form says why, in a thousand letters at most, and names an address or none", () => {
  const errorsOf = (form: object) =>
    reportSchema.safeParse({ ...SPAM, ...form }).error?.issues.map(({ message }) => message);
  expect(errorsOf({ note: "🍷".repeat(1_000), email: " ada@example.com " })).toBeUndefined();
  expect(errorsOf({ note: "a".repeat(1_001) })).toEqual([
    "A note can have at most 1,000 characters. This has 1,001.",
  ]);
  expect(errorsOf({ reason: "" })).toEqual(["Please choose a reason."]);
  expect(errorsOf({ reason: "other" })).toEqual(["Please say what is wrong."]);
  for (const email of ["ada", "ada@", "a b@example.com", "ada@example.com, bea@example.com"]) {
    expect(errorsOf({ email })).toEqual([
      "Please enter an email address such as name@example.com, or none.",
    ]);
  }
});

test.each(ROLES)(
  "a member who is %s decides if they moderate, and sees nothing else",
  async (role) => {
    const member = await addMember(undefined, role);
    const { id, author } = await reportedPost();
    const moderates = ["editor", "admin", "owner"].includes(role);
    expect((await thingsOf(member, author.id)).length).toBe(moderates ? 1 : 0);
    expect((await findReportedThing(member, id)) !== null).toBe(moderates);
    expect((await countOpen(member)) > 0).toBe(moderates);
    const decided = await decide(member, id, "decided", "Taken back.");
    expect(decided.ok ? "done" : decided.problem.code).toBe(moderates ? "done" : "not-allowed");
  },
);

test("nobody below the owner sees or decides what is reported of themselves", async () => {
  const [suspect, owner] = [await editor(), await addMember(undefined, "owner")];
  valueIn(await reportPerson(suspect.username));
  const [thing] = await thingsOf(owner, suspect.id);
  const id = thing?.id ?? 0;
  expect(await thingsOf(suspect, suspect.id)).toEqual([]);
  expect(await findReportedThing(suspect, id)).toBeNull();
  expect(problemIn(await decide(suspect, id, "dismissed", ""))).toEqual({ code: "not-found" });
  valueIn(await reportPerson(owner.username));
  expect(await thingsOf(owner, owner.id)).toHaveLength(1);
  valueIn(await decide(owner, id, "dismissed", ""));
});

test("of two who decide at once one does, and the other hears who and what", async () => {
  const [one, other] = [await editor(), await editor()];
  const { id, post } = await reportedPost();
  const decisions = await Promise.all([
    decide(one, id, "decided", "Taken back."),
    decide(other, id, "dismissed", ""),
  ]);
  const [winner, decision] = decisions[0].ok ? [one, "decided"] : [other, "dismissed"];
  expect(decisions.filter(({ ok }) => ok)).toHaveLength(1);
  const lost = decisions.flatMap((each) => (each.ok ? [] : [each.problem]));
  expect(lost).toEqual([{ code: "conflict", decidedBy: winner.username, decision }]);
  expect(await db().auditEntry.findMany({ where: { subjectName: post.title } })).toMatchObject([
    { act: `reports-${decision}`, actorName: winner.username, subjectId: String(post.id) },
  ]);
});

test("what was decided is kept with who and when, and a later report opens the thing anew", async () => {
  const viewer = await editor();
  const { author, post, id } = await reportedPost();
  valueIn(await decide(viewer, id, "decided", "Asked the author to change it."));
  valueIn(await reportPost(post.id));
  const things = await thingsOf(viewer, author.id);
  expect(things).toMatchObject([
    { decidedAt: null, reports: 1 },
    {
      ...{ id, decision: "decided", decidedByName: viewer.username },
      outcome: "Asked the author to change it.",
      decidedAt: expect.any(Date),
    },
  ]);
  const at = async (stage: "open" | "decided" | "dismissed") =>
    (await findReportedPage(viewer, { stage, personId: author.id }, "1"))?.count;
  expect([await at("open"), await at("decided"), await at("dismissed")]).toEqual([1, 1, 0]);
});

test("whoever left an address hears once what was decided and nothing else, and is forgotten", async () => {
  await db().mail.deleteMany();
  const { author, post, id } = await reportedPost({ note: "A secret.", email: "Ada@Example.com" });
  valueIn(await reportPost(post.id, { email: "ada@example.com" }));
  valueIn(await reportPost(post.id));
  const viewer = await editor();
  expect((await findReports(id, "1"))?.reports.map((each) => each.wantsToHear)).toEqual([
    ...[false, true, true],
  ]);
  valueIn(await decide(viewer, id, "dismissed", "Nothing wrong with it."));
  const waiting = await db().mail.findMany();
  expect(waiting).toHaveLength(1);
  const order = waiting[0] && readOrder(waiting[0]);
  const mail = order && (await composeMail(order, new Date()));
  expect(mail?.to).toBe("Ada@Example.com");
  expect(mail?.text).toContain("They saw no reason to change anything.");
  for (const secret of [post.title, author.username, viewer.username, "A secret.", "Nothing wrong"])
    expect(`${mail?.text} ${mail?.subject}`).not.toContain(secret);
  expect(await db().report.count({ where: { thingId: id, email: { not: "" } } })).toBe(0);
});

test("reports remain readable when the post, the person or the reporter is gone, or called otherwise", async () => {
  const [viewer, reporter] = [await editor(), await addMember()];
  const admin = await addMember(undefined, "admin");
  const { author, post, id } = await reportedPost();
  valueIn(await reportPost(post.id, { note: "From a member." }, reporter));
  valueIn(await reportPerson(author.username));
  await db().user.update({ where: { id: author.id }, data: { username: newName() } });
  valueIn(await suspendPerson(admin, author.id, "hide"));
  expect(problemIn(await reportPerson(author.username))).toEqual({ code: "not-found" });
  expect(await findReportedThing(viewer, id)).toMatchObject({
    ...{ title: post.title, personName: author.username },
    post: { status: "hidden" },
    person: { username: expect.not.stringMatching(author.username), isHidden: true },
  });
  await deleteUser(reporter.id, "keep");
  await deleteUser(author.id, "delete");
  const reports = await findReports(id, "1");
  expect(reports?.reports[0]).toMatchObject({
    note: "From a member.",
    reporter: null,
    isMembers: true,
  });
  expect(await findReportedThing(viewer, id)).toMatchObject({
    ...{ title: post.title, personName: author.username, post: null, person: null },
  });
  valueIn(await decide(viewer, id, "decided", "The account is gone."));
});

test("a post that is deleted alone leaves its reports with their author's name", async () => {
  const { author, post, id } = await reportedPost();
  valueIn(await deletePost(await editor(), post.id));
  expect(await findReportedThing(await editor(), id)).toMatchObject({
    ...{ title: post.title, post: null },
    person: { id: author.id },
  });
});

test("those who look after people see how often somebody was reported", async () => {
  const { author, post } = await reportedPost();
  valueIn(await reportPost(post.id));
  valueIn(await reportPerson(author.username));
  const search = { words: author.username, role: null, standing: null };
  expect((await findPeoplePage(search, "1"))?.people).toMatchObject([{ reports: 3 }]);
  expect(await findPerson(author.id)).toMatchObject({ reports: 3 });
  expect(await findPerson((await addPerson()).id)).toMatchObject({ reports: 0 });
});

test("a year after the decision reports are forgotten, open ones never", async () => {
  const now = new Date();
  const viewer = await editor();
  const [old, newer, open] = [await reportedPost(), await reportedPost(), await reportedPost()];
  for (const [{ id }, days] of [
    [old, 366],
    [newer, 364],
  ] as const) {
    valueIn(await decide(viewer, id, "dismissed", ""));
    const decidedAt = new Date(now.getTime() - days * DAY_MS);
    await db().reportedThing.update({ where: { id }, data: { decidedAt } });
  }
  await db().reportedThing.update({ where: { id: open.id }, data: { createdAt: new Date(0) } });
  expect(await hasOldReports(now)).toBe(true);
  await forgetOldReports(now);
  expect(await hasOldReports(now)).toBe(false);
  const kept = await db().reportedThing.findMany({
    where: { id: { in: [old.id, newer.id, open.id] } },
    orderBy: { id: "asc" },
  });
  expect(kept.map(({ id }) => id)).toEqual([newer.id, open.id]);
  expect(await db().report.count({ where: { thingId: old.id } })).toBe(0);
});

test("ten thousand things that are reported have pages to their end", async () => {
  const viewer = await editor();
  await db().reportedThing.deleteMany();
  const data = Array.from({ length: 10_000 }, (_, index) => ({
    ...{ kind: "post", title: `Post ${index}`, openKey: `post:x${index}` },
    lastReportedAt: new Date(index * 1_000),
  }));
  for (let from = 0; from < data.length; from += 1_000)
    await db().reportedThing.createMany({ data: data.slice(from, from + 1_000) });
  expect(await countOpen(viewer)).toBe(10_000);
  const first = await findReportedPage(viewer, ALL, "1");
  const last = await findReportedPage(viewer, ALL, "500");
  expect(first).toMatchObject({ count: 10_000, last: 500, things: { length: 20 } });
  expect([first?.things[0]?.title, last?.things.at(-1)?.title]).toEqual(["Post 9999", "Post 0"]);
  for (const page of ["501", "0", "x"])
    expect(await findReportedPage(viewer, ALL, page)).toBeNull();
});
