import { expect, test } from "vitest";
import { useUp } from "../../../test/limits";
import { onTestDatabase } from "../../../test/on-test-database";
import { addPerson, newName, PASSWORD, type Person, profileOf } from "../../../test/people";
import type { Member } from "../../actor";
import { HOUR_MS, MINUTE_MS } from "../../config/durations";
import { setClockOffset, siteNow } from "../../database/clock";
import { db } from "../../database/db";
import { LIMITS } from "../../limits/limits";
import { logIn } from "../log-in";
import { startSession } from "../sessions/mutations";
import { updateAccount } from "../update-account";
import {
  cancelEmailChange,
  confirmEmailChange,
  findEmailToConfirm,
  findPendingEmail,
} from "./email-change";
import { makeEmailChangeLink, makeResetLink } from "./links";
import { findResetOwner, requestReset, resetPassword } from "./reset-password";

onTestDatabase();

const CLIENT = { address: null, userAgent: "" };
const NOT_FOUND = { ok: false, problem: { code: "not-found" } };

async function tokenOf(link: Promise<{ url: string } | null>): Promise<string> {
  return (await link)?.url.split("/").at(-1) ?? "";
}

function passwordOpens(email: string, password: string) {
  return logIn({ email, password, remember: "", callbackUrl: "" }, CLIENT, null);
}

function memberOf(person: Person): Member {
  return { kind: "member", role: "author", image: null, ...person };
}

/** Asks for another email address; gives it. */
async function askForNewEmail(person: Person, password = PASSWORD) {
  const email = `${newName()}@example.com`;
  const profile = profileOf(person, { email, password });
  return { email, asked: await updateAccount(memberOf(person), profile, CLIENT) };
}

test("a link sets a password once, and ends every session", async () => {
  const { id: userId, email } = await addPerson();
  await startSession(userId, true);
  const token = await tokenOf(makeResetLink(email));
  expect(await findResetOwner(token)).toMatchObject({ email });
  expect(await resetPassword(token, "another horse", CLIENT)).toMatchObject({ ok: true });
  expect(await db().session.count({ where: { userId } })).toBe(0);
  expect(await passwordOpens(email, "another horse")).toMatchObject({ ok: true });
  expect(await passwordOpens(email, PASSWORD)).toMatchObject({ ok: false });
  expect(await findResetOwner(token)).toBeNull();
  expect(await resetPassword(token, "a third horse", CLIENT)).toEqual(NOT_FOUND);
});

test("a reset opens an account that wrong passwords have locked", async () => {
  const { email } = await addPerson();
  for (let number = 0; number <= LIMITS.passwords.points; number++) {
    await passwordOpens(email, "wrong horse");
  }
  expect(await passwordOpens(email, PASSWORD)).toMatchObject({ problem: { code: "too-many" } });
  await resetPassword(await tokenOf(makeResetLink(email)), "another horse", CLIENT);
  expect(await passwordOpens(email, "another horse")).toMatchObject({ ok: true });
});

test("a link is for the password that was there when it was ordered, whatever the machine's own clock says", async () => {
  const { email } = await addPerson();
  const token = await tokenOf(makeResetLink(email));
  try {
    setClockOffset(-HOUR_MS); // the machine's is an hour fast
    const before = siteNow();
    await resetPassword(token, "another horse", CLIENT);
    expect(await makeResetLink(email, before)).toBeNull();
    expect(await makeResetLink(email, siteNow())).not.toBeNull();
  } finally {
    setClockOffset(0);
  }
});

test("a link that is late, altered or older than another sets nothing", async () => {
  const { id: userId, email } = await addPerson();
  const older = await tokenOf(makeResetLink(email));
  const token = await tokenOf(makeResetLink(email));
  expect(await resetPassword(older, "another horse", CLIENT)).toEqual(NOT_FOUND);
  expect(await resetPassword(`${token}x`, "another horse", CLIENT)).toEqual(NOT_FOUND);
  await db().passwordReset.update({ where: { userId }, data: { expires: new Date() } });
  expect(await resetPassword(token, "another horse", CLIENT)).toEqual(NOT_FOUND);
  expect(await passwordOpens(email, PASSWORD)).toMatchObject({ ok: true });
});

test("no link is made for an unknown address, or one ordered before the password was changed", async () => {
  expect(await makeResetLink(`${newName()}@example.com`)).toBeNull();
  const { email } = await addPerson();
  expect(await makeResetLink(email, new Date(Date.now() - MINUTE_MS))).toBeNull();
  expect(await makeResetLink(email.toUpperCase(), new Date())).toMatchObject({ email });
});

test("links to one address are limited, whether or not it has an account", async () => {
  for (const email of [(await addPerson()).email, `${newName()}@example.com`]) {
    const before = await db().mail.count();
    for (let number = 1; number <= LIMITS["mails-to"].points; number++) {
      expect(await requestReset(email, CLIENT)).toMatchObject({ ok: true });
    }
    expect(await requestReset(email, CLIENT)).toMatchObject({ problem: { code: "too-many" } });
    expect(await db().mail.count()).toBe(before + LIMITS["mails-to"].points);
  }
});

test("another email address counts once its link is opened, and ends a link to reset", async () => {
  const person = await addPerson();
  const resetToken = await tokenOf(makeResetLink(person.email));
  const { email, asked } = await askForNewEmail(person);
  expect(asked).toMatchObject({ ok: true, value: { isMailQueued: true } });
  expect(await findPendingEmail(person.id)).toBe(email);

  const token = await tokenOf(makeEmailChangeLink(person.id));
  expect(await findEmailToConfirm(token)).toBe(email);
  expect(await confirmEmailChange(token, CLIENT)).toMatchObject({ ok: true });
  const user = await db().user.findUniqueOrThrow({ where: { id: person.id } });
  expect(user).toMatchObject({ email, emailKey: email, emailVerified: expect.any(Date) });
  expect(await findResetOwner(resetToken)).toBeNull();
  expect(await confirmEmailChange(token, CLIENT)).toEqual(NOT_FOUND);
  expect(await findPendingEmail(person.id)).toBeNull();
});

test("another email address takes the password, and nothing changes without it", async () => {
  const person = await addPerson();
  const errorsOf = async (password: string) => {
    const { asked } = await askForNewEmail(person, password);
    return asked.ok || asked.problem.code !== "invalid" ? null : asked.problem.errors;
  };
  expect(await errorsOf("wrong horse")).toEqual({ password: "That is not your password." });
  expect(await errorsOf("")).toEqual({
    password: "Please enter your password to change your email address.",
  });
  await db().password.delete({ where: { userId: person.id } });
  expect(await errorsOf(PASSWORD)).toEqual({
    email: "To change your email address, set a password first.",
  });
  expect(await findPendingEmail(person.id)).toBeNull();
});

test("an address that somebody else has is refused, also when they take it meanwhile", async () => {
  const [person, rival] = [await addPerson(), await addPerson()];
  const profile = profileOf(person, { password: PASSWORD });
  const taken = await updateAccount(memberOf(person), { ...profile, email: rival.email }, CLIENT);
  expect(taken).toMatchObject({ problem: { errors: { email: expect.stringContaining("taken") } } });
  expect(await findPendingEmail(person.id)).toBeNull();

  const { email } = await askForNewEmail(person);
  const token = await tokenOf(makeEmailChangeLink(person.id));
  await db().user.update({ where: { id: rival.id }, data: { email, emailKey: email } });
  expect(await confirmEmailChange(token, CLIENT)).toEqual({
    ok: false,
    problem: { code: "conflict" },
  });
});

test("a change that is cancelled, asked for anew or late is not confirmed", async () => {
  const person = await addPerson();
  await askForNewEmail(person);
  const older = await tokenOf(makeEmailChangeLink(person.id));
  const { email } = await askForNewEmail(person);
  expect(await confirmEmailChange(older, CLIENT)).toEqual(NOT_FOUND);
  const late = await tokenOf(makeEmailChangeLink(person.id));
  await db().emailChange.update({ where: { userId: person.id }, data: { expires: new Date() } });
  expect(await confirmEmailChange(late, CLIENT)).toEqual(NOT_FOUND);
  const token = await tokenOf(makeEmailChangeLink(person.id));
  expect(await findEmailToConfirm(token)).toBe(email);
  await cancelEmailChange(person.id);
  expect(await findEmailToConfirm(token)).toBeNull();
  expect(await makeEmailChangeLink(person.id)).toBeNull();
});

test("links are used, and asked for, only so often from one address", async () => {
  const { email } = await addPerson();
  const client = { address: newName(), userAgent: "" };
  const token = await tokenOf(makeResetLink(email));
  await useUp("links-by-address", client.address);
  await useUp("resets-by-address", client.address);
  for (const tried of [
    resetPassword(token, "another horse", client),
    confirmEmailChange(token, client),
    requestReset(email, client),
  ]) {
    expect(await tried).toMatchObject({ ok: false, problem: { code: "too-many" } });
  }
  expect(await passwordOpens(email, PASSWORD)).toMatchObject({ ok: true });
});
