import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { MailServer } from "../../test/mail-server";
import { onTestDatabase } from "../../test/on-test-database";
import { addPerson, newName, PASSWORD } from "../../test/people";
import { HOUR_MS } from "../config/durations";
import { db } from "../database/db";
import { deliverMail } from "../jobs/deliver-mail";
import { jobRunner } from "../jobs/runner";
import { LIMITS } from "../limits/limits";
import { confirmRegistration, openRegistration } from "./links/registration";
import { logIn } from "./log-in";
import { register } from "./register";

// Where the site sends mail: the form says nothing of who has an account, and the rest comes by mail.

vi.setConfig({ testTimeout: 30_000 }); // hashing takes its time

onTestDatabase();

const CLIENT = { address: null, userAgent: "" };
const MAILED = { ok: true, value: "mail" };

let server: MailServer;

beforeAll(async () => {
  server = await MailServer.start();
  process.env.SITE_URL = "https://blog.example.org";
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = "Carafe <blog@example.org>";
});

afterAll(() => server.stop());

function ask(email: string, username = newName()) {
  const passwords = { password: PASSWORD, confirmPassword: PASSWORD };
  return register({ username, email, ...passwords, callbackUrl: "/account" }, CLIENT);
}

async function lastMailTo(email: string) {
  await jobRunner().runNow(deliverMail);
  const mail = server.to(email).at(-1);
  return { subject: mail?.subject, token: mail?.text?.match(/confirm-registration\/(\S+)/)?.[1] };
}

test("an account is made once its address is confirmed", async () => {
  const username = newName();
  const email = `${username}@example.com`;
  expect(await ask(email, username)).toEqual(MAILED);
  expect(await db().user.count({ where: { email } })).toBe(0);

  const { subject, token = "" } = await lastMailTo(email);
  expect(subject).toBe("Confirm your account on Carafe");
  expect(openRegistration(token)).toMatchObject({ username, email });
  expect(await confirmRegistration(token, CLIENT)).toMatchObject({
    value: { callbackUrl: "/account" },
  });
  const user = await db().user.findUniqueOrThrow({ where: { email } });
  expect(user).toMatchObject({ username, emailVerified: expect.any(Date) });
  const login = { email, password: PASSWORD, remember: "", callbackUrl: "" };
  expect(await logIn(login, CLIENT, null)).toMatchObject({ ok: true });
  // A second time both names are taken.
  expect(await confirmRegistration(token, CLIENT)).toMatchObject({ ok: false });
  expect(await db().user.count({ where: { email } })).toBe(1);
});

test("an address that is taken gets the same answer, and a mail that says so", async () => {
  const { email, username } = await addPerson();
  const before = await db().user.count();
  expect(await ask(email.toUpperCase())).toEqual(MAILED);
  const { subject, token } = await lastMailTo(email);
  expect(subject).toBe("You have an account on Carafe already");
  expect(server.to(email).at(-1)?.text).toContain(username);
  expect(token).toBeUndefined();
  expect(await db().user.count()).toBe(before);
});

test("the name is told of alone, whatever the address", async () => {
  const person = await addPerson();
  for (const email of [person.email, `${newName()}@example.com`]) {
    expect(await ask(email, person.username)).toEqual({
      ok: false,
      problem: {
        code: "invalid",
        errors: { username: "That username is taken. Please choose another." },
      },
    });
  }
});

test("both take a hash, which is what takes long", async () => {
  const durations: number[] = [];
  for (const email of [(await addPerson()).email, `${newName()}@example.com`]) {
    const begun = performance.now();
    await ask(email);
    durations.push(performance.now() - begun);
  }
  for (const ms of durations) expect(ms).toBeGreaterThan(50);
});

test("whoever asks again and again fills nobody's mailbox", async () => {
  const email = `${newName()}@example.com`;
  const asked = [];
  for (let times = 0; times <= LIMITS["mails-to"].points; times++) asked.push(await ask(email));
  expect(asked.at(-2)).toEqual(MAILED);
  expect(asked.at(-1)).toMatchObject({ ok: false, problem: { code: "too-many" } });
});

test("a link that was altered, or has run out, makes nothing", async () => {
  const email = `${newName()}@example.com`;
  await ask(email);
  const { token = "" } = await lastMailTo(email);
  for (const other of ["", "x", `${token.slice(0, -4)}AAAA`]) {
    expect(await confirmRegistration(other, CLIENT)).toEqual({
      ok: false,
      problem: { code: "not-found" },
    });
  }
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 25 * HOUR_MS });
  expect(openRegistration(token)).toBeNull();
  vi.useRealTimers();
});
