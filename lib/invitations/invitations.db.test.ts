import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember, addPerson, newName, PASSWORD } from "../../test/people";
import { setUpPublication } from "../../test/publication";
import { type Member, type Role, SITE } from "../actor";

import { db } from "../database/db";
import { composeMail } from "../jobs/compose-mail";
import { changeRole } from "../people/change-role";
import { suspendPerson } from "../people/suspend";
import { deleteUser } from "../users/delete-user";
import { acceptAsMember, acceptWithNewAccount } from "./accept-invitation";
import { approve } from "./approve";
import { findInvitation, makeInvitationLink } from "./invitation-link";
import { invite, withdrawInvitation } from "./invite";
import { listInvitations, listWaiting } from "./queries";
import { type INVITED_ROLES, invitationSchema } from "./schema";

onTestDatabase();

const CLIENT = { address: null, userAgent: "" };
const admin = () => addMember(newName(), "admin");

async function tokenFor(role: (typeof INVITED_ROLES)[number], email = "", host?: Member) {
  await invite(host ?? (await admin()), { email, role, note: "" });
  const [newest] = await db().invitation.findMany({ orderBy: { createdAt: "desc" }, take: 1 });
  const link = await makeInvitationLink(newest?.id ?? "");
  return { id: newest?.id ?? "", token: link?.url.split("/").at(-1) ?? "" };
}

function newcomer(username = newName()) {
  const email = `${username}@example.com`;
  return { username, email, password: PASSWORD, confirmPassword: PASSWORD, callbackUrl: "/" };
}

const roleOf = async (username: string) =>
  (await db().user.findFirst({ where: { username } }))?.role;

test.each(["reader", "contributor", "author", "editor"] as const)(
  "a member who is %s invites nobody, withdraws and approves nothing",
  async (role) => {
    const member = await addMember(newName(), role);
    const refused = { ok: false, problem: { code: "not-allowed" } };
    const before = await db().invitation.count();
    expect(await invite(member, { email: "", role: "reader", note: "" })).toMatchObject(refused);
    expect(await db().invitation.count()).toBe(before);
    const { id, token } = await tokenFor("author");
    expect(await withdrawInvitation(member, id)).toMatchObject(refused);
    expect(await findInvitation(token)).not.toBeNull();
    expect(await approve(member, member.id)).toMatchObject(refused);
  },
);

test("nobody is invited to be the owner, by anybody", () => {
  for (const role of ["owner", "king", ""]) {
    expect(invitationSchema.safeParse({ email: "", role, note: "" }).success).toBe(false);
  }
});

test("an invitation makes an account with its role, also where nobody may register", async () => {
  await setUpPublication({ registration: "closed" });
  const { token } = await tokenFor("editor");
  const form = newcomer();
  expect(await acceptWithNewAccount(token, form, CLIENT)).toMatchObject({ ok: true });
  expect(await roleOf(form.username)).toBe("editor");
  expect(await acceptWithNewAccount(token, newcomer(), CLIENT)).toMatchObject({
    problem: { code: "not-found" },
  });
});

test("of two who use one at the same moment one comes in", async () => {
  const { token } = await tokenFor("author");
  const forms = [newcomer(), newcomer()];
  const member = await addMember(newName(), "reader");
  const accepted = await Promise.all([
    ...forms.map((form) => acceptWithNewAccount(token, form, CLIENT)),
    acceptAsMember(token, member),
  ]);
  expect(accepted.filter(({ ok }) => ok)).toHaveLength(1);
  const made = await db().user.count({
    where: {
      OR: [
        { username: { in: forms.map(({ username }) => username) } },
        { id: member.id, role: "author" },
      ],
    },
  });
  expect(made).toBe(1);
});

test("a name that is taken uses nothing up", async () => {
  const { token } = await tokenFor("author");
  const { username } = await addPerson();
  expect(await acceptWithNewAccount(token, newcomer(username), CLIENT)).toMatchObject({
    problem: { code: "invalid", errors: { username: expect.any(String) } },
  });
  expect(await acceptWithNewAccount(token, newcomer(), CLIENT)).toMatchObject({ ok: true });
});

test.each([
  ["reader", "author", "author"],
  ["editor", "author", "editor"],
  ["owner", "reader", "owner"],
] as const)("a member who is %s and accepts to be %s is %s", async (had, invited, has) => {
  const { token } = await tokenFor(invited);
  const member = await addMember(newName(), had as Role);
  expect(await acceptAsMember(token, member)).toMatchObject({ ok: true });
  expect(await roleOf(member.username)).toBe(has);
  const [listed] = await listInvitations();
  expect(listed?.usedBy?.username).toBe(member.username);
});

test("withdrawn, run out or made up, a link opens nothing", async () => {
  const withdrawn = await tokenFor("author");
  await withdrawInvitation(await admin(), withdrawn.id);
  const old = await tokenFor("author");
  await db().invitation.update({ where: { id: old.id }, data: { expires: new Date() } });
  for (const token of [withdrawn.token, old.token, "", "x"]) {
    expect(await acceptWithNewAccount(token, newcomer(), CLIENT)).toMatchObject({ ok: false });
    expect(await acceptAsMember(token, await addMember())).toMatchObject({ ok: false });
  }
  expect(await makeInvitationLink(old.id)).toBeNull();
});

test.each<[string, (host: Member) => Promise<unknown>]>([
  ["an editor now", ({ id }) => changeRole(SITE, id, "editor")],
  ["suspended", ({ id }) => suspendPerson(SITE, id, "keep")],
  ["gone", ({ id }) => deleteUser(id, "keep")],
])("what somebody has invited others to ends when they are %s", async (_, end) => {
  const host = await admin();
  const { token } = await tokenFor("admin", "", host);
  const other = await tokenFor("author");
  await end(host);
  expect(await acceptWithNewAccount(token, newcomer(), CLIENT)).toMatchObject({ ok: false });
  expect(await findInvitation(other.token)).not.toBeNull();
  // Asked before that, and done after it.
  const late = await invite(host, { email: "", role: "admin", note: "" });
  expect(late).toMatchObject({ ok: false, problem: { code: "not-allowed" } });
});

test("whoever is suspended while they accept stays what they were", async () => {
  const { token } = await tokenFor("editor");
  const member = await addMember(newName(), "reader");
  await suspendPerson(SITE, member.id, "keep");
  expect(await acceptAsMember(token, member)).toMatchObject({ ok: false });
  expect(await roleOf(member.username)).toBe("reader");
  expect(await findInvitation(token)).not.toBeNull();
});

test("the mail has the link and the note, and opening it confirms the address", async () => {
  const form = newcomer();
  const host = await admin();
  await invite(host, { email: form.email.toUpperCase(), role: "author", note: "<b>Come</b>" });
  const [{ id } = { id: "" }] = await listInvitations();
  const mail = await composeMail({ kind: "invitation", invitationId: id }, new Date());
  expect(mail?.to).toBe(form.email.toUpperCase());
  expect(mail?.html).toContain("&lt;b&gt;Come&lt;/b&gt;");
  const token = /invitation\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(await acceptWithNewAccount(token, form, CLIENT)).toMatchObject({ ok: true });
  const user = await db().user.findFirst({ where: { username: form.username } });
  expect(user?.emailVerified).not.toBeNull();
  expect(await composeMail({ kind: "invitation", invitationId: id }, new Date())).toBeNull();
});

test("the operator invites without an account", async () => {
  const invited = await invite(SITE, { email: "", role: "admin", note: "" });
  expect(invited).toMatchObject({ value: { url: expect.stringContaining("/invitation/") } });
});

test("whoever waits becomes what new accounts are", async () => {
  await setUpPublication({ registration: "approval", newRole: "contributor" });
  const person = await addPerson(newName(), "reader");
  await db().user.update({ where: { id: person.id }, data: { awaitsApproval: true } });
  expect((await listWaiting()).map(({ id }) => id)).toContain(person.id);
  expect(await approve(await admin(), person.id)).toMatchObject({ ok: true });
  expect(await roleOf(person.username)).toBe("contributor");
  expect((await listWaiting()).map(({ id }) => id)).not.toContain(person.id);
});

test("whoever is suspended, or was given a role, waits no more", async () => {
  await setUpPublication({ registration: "approval", newRole: "author" });
  const [host, waits] = [await admin(), { awaitsApproval: true }];
  const [suspended, raised] = [
    await addPerson(newName(), "reader"),
    await addPerson(newName(), "reader"),
  ];
  await db().user.updateMany({ where: { id: { in: [suspended.id, raised.id] } }, data: waits });
  await suspendPerson(host, suspended.id, "keep");
  await changeRole(host, raised.id, "contributor");
  await changeRole(host, raised.id, "reader");
  const waiting = (await listWaiting()).map(({ id }) => id);
  for (const { id, username } of [suspended, raised]) {
    expect(waiting).not.toContain(id);
    expect(await approve(host, id)).toMatchObject({ ok: true });
    expect(await roleOf(username)).toBe("reader");
  }
});

test("the log says who invited, withdrew, accepted and approved", async () => {
  const host = await admin();
  const email = `${newName()}@example.com`;
  await invite(host, { email, role: "author", note: "" });
  const [{ id } = { id: "" }] = await listInvitations();
  await withdrawInvitation(host, id);
  await withdrawInvitation(host, id);
  const entries = await db().auditEntry.findMany({
    where: { actorId: host.id },
    orderBy: { id: "asc" },
    select: { act: true, subjectName: true, detail: true },
  });
  expect(entries).toEqual([
    { act: "invited", subjectName: email, detail: "author" },
    { act: "invitation-withdrawn", subjectName: email, detail: "" },
  ]);
  const { token } = await tokenFor("editor");
  const member = await addMember();
  await acceptAsMember(token, member);
  expect(await db().auditEntry.findFirst({ where: { actorId: member.id } })).toMatchObject({
    act: "invitation-accepted",
    detail: "editor",
  });
});

test("approving twice, or somebody who is more by now, changes no role", async () => {
  const person = await addPerson(newName(), "editor");
  await approve(await admin(), person.id);
  expect(await roleOf(person.username)).toBe("editor");
});
