import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { recordLog } from "../../test/logged";
import { MailServer } from "../../test/mail-server";
import { onTestDatabase } from "../../test/on-test-database";
import { DAY_MS, MINUTE_MS } from "../config/durations";
import { db } from "../database/db";
import { deliverDueMails } from "../mail/delivery";
import { CLAIM_MS, type MailOrder, queueMail } from "../mail/queue";
import { hashOfToken } from "../secrets/one-time-token";
import { composeMail } from "./compose-mail";
import { deliverMail } from "./deliver-mail";
import { jobRunner } from "./runner";

const PASSWORD = "very/secret";

let server: MailServer;
let log: string[];

onTestDatabase();

beforeAll(async () => {
  server = await MailServer.start({ user: "carafe", password: PASSWORD });
  process.env.SITE_URL = "https://blog.example.org";
  process.env.SMTP_URL = `smtp://carafe:very%2Fsecret@127.0.0.1:${server.port}`;
  process.env.MAIL_FROM = "Carafe <blog@example.org>";
});

afterAll(() => server.stop());

beforeEach(async () => {
  await db().mail.deleteMany();
  await db().user.deleteMany();
  server.mails.length = 0;
  server.refusal = null;
  log = recordLog();
});

function notice(username: string): MailOrder {
  return { kind: "password-notice", email: `${username}@example.com`, username };
}

/** Delivers as if it were `ms` later than now. */
async function deliverAfter(ms = 0): Promise<void> {
  await deliverDueMails({ compose: composeMail, now: () => new Date(Date.now() + ms) });
}

/** As after an action that has queued a mail. */
function deliverNow(): Promise<void> {
  return jobRunner().runNow(deliverMail);
}

async function addUser(username: string): Promise<string> {
  const email = `${username}@Example.com`;
  const keys = { usernameKey: username, emailKey: email.toLowerCase() };
  return (await db().user.create({ data: { username, email, ...keys } })).id;
}

describe("delivering mails", () => {
  it("sends what was queued once, oldest first, and forgets it", async () => {
    for (const name of ["ada", "bea", "cem"]) await queueMail(notice(name));
    await db().mail.updateMany({
      data: { createdAt: new Date(0) },
      where: { id: (await last()).id },
    });
    await deliverAfter();
    expect(server.mails.map(({ envelope }) => envelope.to[0])).toEqual([
      "cem@example.com",
      "ada@example.com",
      "bea@example.com",
    ]);
    expect(await db().mail.count()).toBe(0);
    await deliverAfter(DAY_MS);
    expect(server.mails).toHaveLength(3);
    expect(log).toEqual([]);
  });

  it("makes the link to reset a password when the mail is sent", async () => {
    const userId = await addUser("ada");
    await queueMail({ kind: "password-reset", email: "ADA@example.com" });
    expect(await db().passwordReset.count()).toBe(0);
    await deliverAfter();
    const [mail] = server.to("ada@example.com");
    expect(mail?.subject).toBe("Reset your Carafe password");
    const [, token = ""] =
      mail?.text?.match(/https:\/\/blog\.example\.org\/reset-password\/(\S+)/) ?? [];
    const reset = await db().passwordReset.findUnique({ where: { tokenHash: hashOfToken(token) } });
    expect(reset?.userId).toBe(userId);
    expect(mail?.html).toContain(`href="https://blog.example.org/reset-password/${token}"`);
    expect(mail?.text).toContain("once, for 30 minutes");
    expect(mail?.text).toContain("If you did not ask for it, ignore this email");
  });

  it("sends nothing to an address without an account, and forgets that it was asked", async () => {
    await queueMail({ kind: "password-reset", email: "nobody@example.com" });
    await queueMail({ kind: "email-confirmation", userId: "nobody" });
    await deliverAfter();
    expect(server.mails).toEqual([]);
    expect(await db().mail.count()).toBe(0);
    expect(log).toEqual([]);
  });

  it("asks the new address for confirmation and tells the former one", async () => {
    const userId = await addUser("ada");
    await db().emailChange.create({ data: { userId, email: "new@example.com" } });
    await queueMail({ kind: "email-confirmation", userId });
    const email = "ada@example.com";
    const newEmail = "new@example.com";
    await queueMail({ kind: "email-change-notice", email, username: "<i>ada", newEmail });
    await deliverAfter();
    const [confirmation] = server.to(newEmail);
    const [, token = ""] =
      confirmation?.text?.match(/blog\.example\.org\/confirm-email\/(\S+)/) ?? [];
    const change = await db().emailChange.findUnique({ where: { tokenHash: hashOfToken(token) } });
    expect(change?.userId).toBe(userId);
    const [warning] = server.to(email);
    expect(warning?.text).toContain("<i>ada");
    expect(warning?.text).toContain("to new@example.com");
    expect(warning?.html).toContain("&lt;i&gt;ada");
    expect(warning?.html).toContain('href="https://blog.example.org/account/password"');
  });

  it("tells of a changed password and where to reset it", async () => {
    await queueMail(notice("ada"));
    await deliverAfter();
    const [mail] = server.mails;
    expect(mail?.subject).toBe("Your Carafe password was changed");
    expect(mail?.text).toContain("https://blog.example.org/reset-password\n");
  });

  it("keeps a mail that fails, waits longer each time, and sends it when the server recovers", async () => {
    await queueMail(notice("ada"));
    server.refusal = { at: "RCPT", code: 450, words: `Busy, ${PASSWORD}, http://x.org/token` };
    let elapsed = 0;
    for (const minutes of [1, 5, 15, 60, 120, 240, 240]) {
      await deliverAfter(elapsed);
      const { nextAttemptAt } = await last();
      const pause = nextAttemptAt.getTime() - Date.now() - elapsed;
      expect(Math.round(pause / MINUTE_MS)).toBe(minutes);
      elapsed += pause;
      await deliverAfter(elapsed - MINUTE_MS / 2); // not due yet
    }
    expect((await last()).attempts).toBe(7);
    expect(log).toHaveLength(7);
    expect(log[0]).toMatch(
      /^Mail \w+ \(password-notice\) could not be sent: .*450 Busy, …, …\. The next attempt is in 1 minute\.$/,
    );
    server.refusal = null;
    await deliverAfter(elapsed + 1_000);
    expect(server.mails).toHaveLength(1);
    expect(await db().mail.count()).toBe(0);
  });

  it("gives a mail up that fails for a day, and says so", async () => {
    await queueMail(notice("ada"));
    server.refusal = { at: "DATA", code: 554, words: "Not from you" };
    for (let hours = 0; hours <= 25; hours++) await deliverAfter(hours * 60 * MINUTE_MS);
    expect(await db().mail.count()).toBe(0);
    expect(log.at(-1)).toMatch(
      /^Mail \w+ \(password-notice\) could not be sent for a day: .*554 Not from you\. It is given up\.$/,
    );
    expect(log.filter((line) => line.includes("given up"))).toHaveLength(1);
  });

  it("lets no mail stand in the way of the others", async () => {
    for (const name of ["ada", "bea"]) await queueMail(notice(name));
    server.refusal = { at: "RCPT", code: 550, words: "Unknown", to: "ada@example.com" };
    await deliverAfter();
    expect(server.mails.map(({ envelope }) => envelope.to[0])).toEqual(["bea@example.com"]);
    expect(await db().mail.count()).toBe(1);
  });

  it("gives up what it cannot read", async () => {
    await db().mail.create({ data: { content: "b2YgYW5vdGhlciBzZWNyZXQsIGxvbmcgZW5vdWdo" } });
    await queueMail(notice("ada"));
    await deliverAfter();
    expect(server.mails).toHaveLength(1);
    expect(await db().mail.count()).toBe(0);
    expect(log).toEqual([
      expect.stringMatching(/^Mail \w+ cannot be read: AUTH_SECRET .* It is given up\.$/),
    ]);
  });

  it("sends each mail once, though two processes deliver at the same time", async () => {
    for (let number = 0; number < 10; number++) await queueMail(notice(`ada${number}`));
    await Promise.all([deliverAfter(), deliverAfter()]);
    expect(new Set(server.mails.map(({ envelope }) => envelope.to[0])).size).toBe(10);
    expect(server.mails).toHaveLength(10);
  });

  it("sends a mail whose process was killed at it, once its time has run out", async () => {
    await queueMail(notice("ada"));
    const { id } = await last();
    const nextAttemptAt = new Date(Date.now() + CLAIM_MS);
    await db().mail.update({ where: { id }, data: { nextAttemptAt } });
    await deliverAfter(CLAIM_MS - 5_000);
    expect(server.mails).toEqual([]);
    await deliverAfter(CLAIM_MS + 1);
    expect(server.mails).toHaveLength(1);
  });

  it("joins calls in one process, and takes what was queued meanwhile along", async () => {
    await queueMail(notice("ada"));
    const first = deliverNow();
    await queueMail(notice("bea"));
    expect(deliverNow()).toBe(first);
    await first;
    expect(server.mails).toHaveLength(2);
    await queueMail(notice("cem"));
    const next = deliverNow();
    expect(next).not.toBe(first);
    await next;
    expect(server.mails).toHaveLength(3);
  });

  it("looks again for a mail that was queued while it found none", async () => {
    const findNothing = async () => {
      await queueMail(notice("ada"));
      void deliverNow();
      return null;
    };
    vi.spyOn(db().mail, "findFirst").mockImplementationOnce(findNothing as never);
    await deliverNow();
    expect(server.mails).toHaveLength(1);
  });

  it("survives a database that is down, and says so once in a while", async () => {
    const findFirst = vi.spyOn(db().mail, "findFirst");
    findFirst.mockRejectedValue(new Error("Can't reach database server"));
    await deliverNow();
    await deliverNow();
    expect(log).toEqual([
      "The job deliver-mail waits for the database: Can't reach database server.",
    ]);
    findFirst.mockRestore();
    await queueMail(notice("ada"));
    await deliverNow();
    expect(server.mails).toHaveLength(1);
  });
});

async function last() {
  return db().mail.findFirstOrThrow({ orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
}
