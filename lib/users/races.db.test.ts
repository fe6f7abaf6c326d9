import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addPerson, newName, type Person, profileOf } from "../../test/people";
import { requestEmailChange } from "../auth/links/email-change";
import { makeResetLink } from "../auth/links/links";
import { resetPassword } from "../auth/links/reset-password";
import { replacePassword } from "../auth/passwords/change-password";
import { startPasswordSession } from "../auth/sessions/mutations";
import { db } from "../database/db";
import { addAccount } from "./account";
import { findProfile } from "./profile";
import { updateProfile } from "./update-profile";

// What happens at the same moment, tried where no browser would be quick enough.

onTestDatabase();

const CLIENT = { address: null, userAgent: "" };

const OK = { ok: true };

function tagsOf(updated: Awaited<ReturnType<typeof updateProfile>>): string[] {
  return updated.ok ? updated.value : [];
}

async function newToken(email: string): Promise<string> {
  return (await makeResetLink(email))?.url.split("/").at(-1) ?? "";
}

test("a password checked before a reset opens nothing after it", async () => {
  const member = await addPerson();
  const { hash } = await db().password.findUniqueOrThrow({ where: { userId: member.id } });
  const verified = { userId: member.id, hash };
  expect(await resetPassword(await newToken(member.email), "another horse", CLIENT)).toMatchObject(
    OK,
  );

  expect(await startPasswordSession(verified, true, "")).toBeNull();
  const replaced = await replacePassword(member, verified, "the thief's horse", null);
  expect(replaced).toMatchObject({ ok: false });
  const requested = await db().$transaction((database) =>
    requestEmailChange(member, verified, "thief@example.com", database),
  );
  expect(requested).toMatchObject({ ok: false });
  expect(await db().session.count({ where: { userId: member.id } })).toBe(0);
  expect(await db().emailChange.count({ where: { userId: member.id } })).toBe(0);
});

test("a link opened twice at once sets one password", async () => {
  const member = await addPerson();
  const token = await newToken(member.email);
  const outcomes = await Promise.all(
    ["another horse", "a third horse"].map((password) => resetPassword(token, password, CLIENT)),
  );
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("a reset disconnects logins of an account whose address nobody has confirmed", async () => {
  for (const emailVerified of [null, new Date()]) {
    const { id: userId, email } = await addPerson();
    await db().user.update({ where: { id: userId }, data: { emailVerified } });
    await db().account.create({
      data: { userId, type: "oauth", provider: "github", providerAccountId: userId },
    });
    await resetPassword(await newToken(email), "another horse", CLIENT);
    expect(await db().account.count({ where: { userId } })).toBe(emailVerified ? 1 : 0);
    const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
    expect(user.emailVerified).not.toBeNull(); // whoever opens the link gets mail there
  }
});

function rename(person: Person, username: string) {
  return updateProfile(person, profileOf(person, { username, about: username }));
}

test("of two renames at once both names go on leading to their owner", async () => {
  const person = await addPerson();
  const names = [newName(), newName()];
  const updates = await Promise.all(names.map((name) => rename(person, name)));
  expect(updates).toMatchObject([OK, OK]);
  const { username, about } = await db().user.findUniqueOrThrow({ where: { id: person.id } });
  expect(names).toContain(username);
  expect(about).toBe(username);
  const formerNames = await db().formerUsername.findMany({ where: { userId: person.id } });
  expect(formerNames.map(({ usernameKey }) => usernameKey).sort()).toEqual(
    [person.username, ...names].filter((name) => name !== username).sort(),
  );
  expect(await findProfile(username)).toMatchObject({ id: person.id });
  const former = names.find((name) => name !== username) as string;
  expect(await findProfile(former)).toEqual({ movedTo: username });
});

test("of names that look the same one is taken, also at the same moment", async () => {
  const names = ["scope", "ѕсоре", "sсope"];
  const emails = names.map(() => `${newName()}@example.com`);
  const made = await Promise.all(
    names.map((username, number) =>
      addAccount({ username, email: emails[number] as string }, "no hash"),
    ),
  );
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db().user.count({ where: { email: { in: emails } } })).toBe(1);

  const people = [await addPerson(), await addPerson()] as const;
  const renames = await Promise.all([rename(people[0], "Modern"), rename(people[1], "modem")]);
  expect(renames.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("one's own name in other letters is not another's", async () => {
  const [alice, bob] = [await addPerson("alice"), await addPerson("aiice")];
  expect(await rename(bob, "aIice")).toMatchObject({ ok: false });
  expect(await rename(bob, "AIICE")).toMatchObject(OK);
  expect(await rename({ ...bob, username: "AIICE" }, newName())).toMatchObject(OK);
  expect(await rename({ ...bob, username: "x" }, "aIice")).toMatchObject({ ok: false });
  expect(await rename({ ...bob, username: "x" }, "aiice")).toMatchObject(OK);
  expect(await rename(alice, "aliCe")).toMatchObject(OK);
});

test("a name that was given up stays its owner's, whatever it looks like", async () => {
  const [person, other] = [await addPerson("paul"), await addPerson()];
  expect(await rename(person, newName())).toMatchObject(OK);
  expect(await rename(other, "pauI")).toMatchObject({ ok: false });
  expect(await rename({ ...person, username: "x" }, "pauI")).toMatchObject(OK);
});

test("a name is renamed ten times a day, and no more", async () => {
  const person = await addPerson();
  for (let number = 1; number <= 10; number++) {
    // Of the user, of the list of authors, and of each name that leads to them.
    expect(tagsOf(await rename(person, newName()))).toHaveLength(2 + number + 1);
  }
  const problem = { code: "too-many", waitSeconds: expect.any(Number) };
  expect(await rename(person, newName())).toMatchObject({ ok: false, problem });
});
