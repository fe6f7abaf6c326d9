import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { MailServer } from "../../test/mail-server";
import { onTestDatabase } from "../../test/on-test-database";
import { addPerson, newName, PASSWORD, profileOf } from "../../test/people";
import type { Member } from "../actor";
import { HOUR_MS } from "../config/durations";
import { db } from "../database/db";
import { deliverMail } from "../jobs/deliver-mail";
import { jobRunner } from "../jobs/runner";
import { LIMITS } from "../limits/limits";
import { readOrder } from "../mail/queue";
import { findPendingEmail } from "./links/email-change";
import { confirmRegistration, openRegistration } from "./links/registration";
import { logIn } from "./log-in";
import { register } from "./register";
import { updateAccount } from "./update-account";

// Where the site sends mail: the form says nothing of who has an account, and the rest comes by mail.

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

/** The statements that `work` has the database run. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  await db().$connect();
  const { carafeConnection } = globalThis as { carafeConnection?: SqlDriverAdapter };
  if (!carafeConnection) throw new Error("The database is not connected.");
  const spies = (["queryRaw", "executeRaw"] as const).map((name) =>
    vi.spyOn(carafeConnection, name),
  );
  await work();
  const statements = spies.flatMap(({ mock }) => mock.calls.map(([{ sql }]) => sql));
  for (const spy of spies) spy.mockRestore();
  return statements;
}

test("a taken address is as much work as a free one: a hash, a mail, the same statements", async () => {
  const work: { statements: string[]; mail: [bytes: number, hash: unknown] }[] = [];
  for (const email of [(await addPerson()).email, `${newName()}@example.com`]) {
    const statements = await statementsOf(() => ask(email));
    const mail = await db().mail.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    const order = readOrder(mail);
    expect(order).toMatchObject({ kind: "registration", email });
    const hash = order?.kind === "registration" && order.passwordHash.replace(/\$[^$]*$/, "");
    work.push({ statements, mail: [mail.content.length, hash] });
  }
  const [taken, free] = work;
  expect(taken?.statements.length).toBeGreaterThan(2);
  expect(taken).toEqual(free);
});

test("an account does not tell of another address, either, whether that has one", async () => {
  const owner = await addPerson();
  const statements: string[][] = [];
  for (const email of [owner.email.toUpperCase(), `${newName()}@example.com`]) {
    const person = await addPerson();
    const member: Member = { kind: "member", role: "author", image: null, ...person };
    const change = profileOf(person, { email, password: PASSWORD });
    const asked = async () =>
      expect(await updateAccount(member, change, CLIENT)).toMatchObject({ ok: true });
    statements.push(await statementsOf(asked));
    expect(await findPendingEmail(person.id)).toBe(email);
  }
  expect(statements[0]).toEqual(statements[1]);

  const { subject } = await lastMailTo(owner.email);
  expect(subject).toBe("You have an account on Carafe already");
  const text = server.to(owner.email).at(-1)?.text;
  expect(text).toContain(owner.username);
  expect(text).not.toContain("/confirm-email/");
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
