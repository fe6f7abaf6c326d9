import { pbkdf2Sync } from "node:crypto";
import { expect, test, vi } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addPerson, newName, PASSWORD } from "../../test/people";
import { HOUR_MS } from "../config/durations";
import { db } from "../database/db";
import { LIMITS } from "../limits/limits";
import { logIn } from "./log-in";
import { findSession } from "./sessions/queries";

vi.setConfig({ testTimeout: 180_000 }); // hashing takes its time, and a busy machine six times as much

onTestDatabase();

const WRONG = { ok: false, problem: { code: "wrong-password" } };
const QUARTER_HOUR_S = 15 * 60;

type Attempt = { password?: string; remember?: string; former?: string; address?: string };

function logInTo(email: string, attempt: Attempt = {}) {
  const { password = PASSWORD, remember = "", former = null, address = null } = attempt;
  const client = { address, userAgent: "A browser" };
  return logIn({ email, password, remember, callbackUrl: "" }, client, former);
}

async function newSession(email: string, attempt?: Attempt) {
  const login = await logInTo(email, attempt);
  if (!login.ok) throw new Error(`Not logged in: ${login.problem.code}`);
  return login.value;
}

function lockedFor(waitSeconds: number) {
  return { ok: false, problem: { code: "too-many", waitSeconds } };
}

/** Tries wrong passwords until the account is locked. */
async function lockOut(email: string): Promise<void> {
  const wrong = Array.from({ length: LIMITS.passwords.points }, () =>
    logInTo(email, { password: "wrong horse" }),
  );
  expect(await Promise.all(wrong)).toEqual(wrong.map(() => WRONG));
}

test("the right password begins a session, however the address is spelled", async () => {
  const person = await addPerson();
  const { sessionToken } = await newSession(person.email.toUpperCase());
  expect(await findSession(sessionToken)).toMatchObject({ member: person });
});

test("a wrong password and an unknown address are refused alike", async () => {
  const { email } = await addPerson();
  expect(await logInTo(email, { password: "wrong horse" })).toEqual(WRONG);
  expect(await logInTo(`${newName()}@example.com`)).toEqual(WRONG);
});

test("an account without a password opens to none", async () => {
  const { id: userId, email } = await addPerson();
  await db().password.delete({ where: { userId } });
  expect(await logInTo(email)).toEqual(WRONG);
});

test("a session lasts a day, or thirty if it is to be remembered", async () => {
  const { email } = await addPerson();
  for (const [remember, days] of [
    ["", 1],
    ["on", 30],
  ] as const) {
    const { sessionToken, isRemembered } = await newSession(email, { remember });
    expect(isRemembered).toBe(remember === "on");
    const session = await db().session.findUniqueOrThrow({ where: { sessionToken } });
    const hours = (session.expires.getTime() - Date.now()) / HOUR_MS;
    expect(hours).toBeGreaterThan(days * 24 - 1);
    expect(hours).toBeLessThanOrEqual(days * 24);
  }
});

test("logging in ends the session before, a wrong password does not", async () => {
  const { email } = await addPerson();
  const { sessionToken: former } = await newSession(email);
  await logInTo(email, { former, password: "wrong horse" });
  expect(await findSession(former)).not.toBeNull();
  await newSession(email, { former });
  expect(await findSession(former)).toBeNull();
});

test("ten wrong passwords lock an account, each time for twice as long", async () => {
  const { email } = await addPerson();
  await lockOut(email);
  expect(await logInTo(email)).toEqual(lockedFor(QUARTER_HOUR_S));
  const login = await logInTo(email);
  expect(login).toMatchObject({ ok: false, problem: { code: "too-many" } });

  await db().rateLimit.deleteMany({ where: { key: { startsWith: "passwords:" } } });
  await lockOut(email);
  expect(await logInTo(email)).toEqual(lockedFor(2 * QUARTER_HOUR_S));
});

test("an unknown address is locked in the same way", async () => {
  const email = `${newName()}@example.com`;
  await lockOut(email);
  expect(await logInTo(email)).toEqual(lockedFor(QUARTER_HOUR_S));
});

test("the right password in time lets the attempts begin anew", async () => {
  const { email } = await addPerson();
  for (let number = 1; number < LIMITS.passwords.points; number++) {
    await logInTo(email, { password: "wrong horse" });
  }
  await newSession(email);
  await lockOut(email);
});

test("what comes from one address is counted together, right passwords aside", async () => {
  const address = "192.0.2.7";
  const { email } = await addPerson();
  await newSession(email, { address });
  await db().rateLimit.updateMany({
    where: { key: { startsWith: "passwords-by-address:" } },
    data: { points: LIMITS["passwords-by-address"].points },
  });
  expect(await logInTo(email, { address })).toMatchObject({ problem: { code: "too-many" } });
  expect(await logInTo(email, { address: "192.0.2.8" })).toMatchObject({ ok: true });
});

test("an imported hash works once and gives way to one of ours, the password being as old as before", async () => {
  const { id: userId, email } = await addPerson();
  const imported = `pbkdf2:sha256:1000$salt$${pbkdf2Sync(PASSWORD, "salt", 1000, 32, "sha256").toString("hex")}`;
  const updatedAt = new Date("2020-01-01T00:00:00Z");
  await db().password.update({ where: { userId }, data: { hash: imported, updatedAt } });
  expect(await logInTo(email, { password: "wrong horse" })).toEqual(WRONG);
  await newSession(email);
  const kept = await db().password.findUniqueOrThrow({ where: { userId } });
  expect(kept.hash).toMatch(/^\$2[aby]\$12\$/);
  expect(kept.updatedAt).toEqual(updatedAt);
  await newSession(email);
});

test("an imported hash of a password that is longer than ours can be stays", async () => {
  const { id: userId, email } = await addPerson();
  const password = `${PASSWORD} `.repeat(9);
  const hash = `pbkdf2:sha256:1000$salt$${pbkdf2Sync(password, "salt", 1000, 32, "sha256").toString("hex")}`;
  await db().password.update({ where: { userId }, data: { hash } });
  await newSession(email, { password });
  expect((await db().password.findUniqueOrThrow({ where: { userId } })).hash).toBe(hash);
  expect(await logInTo(email, { password: password.slice(0, 72) })).toEqual(WRONG);
});
