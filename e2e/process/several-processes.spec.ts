import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import type { APIRequestContext } from "@playwright/test";
import { MINUTE_MS } from "../../lib/config/durations";
import { openDatabase } from "../../lib/database/db";
import { LIMITS } from "../../lib/limits/limits";
import { queueMail } from "../../lib/mail/queue";
import { operatorToken } from "../../lib/secrets/operator-token";
import { MailServer } from "../../test/mail-server";
import { newName } from "../../test/people";
import { photo } from "../../test/photo";
import { present } from "../../test/present";
import type { SiteProcess } from "../../test/processes";
import { registerByForms, sendForm } from "../../test/send-form";
import { mailsTo } from "../../test/sent-mail";
import { runSql } from "../../test/sql";
import { TcpProxy } from "../../test/tcp-proxy";
import { expect, test } from "../fixtures";

const CLOCK_OFFSET_MS = 10 * MINUTE_MS;

function asPair([one, other]: SiteProcess[]): [SiteProcess, SiteProcess] {
  return [present(one), present(other)];
}

type Step = { one: SiteProcess; other: SiteProcess; request: APIRequestContext };

test("two processes are one site, though the clock of one is ten minutes ahead", async ({
  site,
  ownProcesses,
  request,
}) => {
  const environment = { AUTH_SECRET: site.settings.AUTH_SECRET }; // so that this process can order mails
  const [one, other] = await ownProcesses([
    { environment },
    { environment, clockOffsetMs: CLOCK_OFFSET_MS },
  ]).then(asPair);
  const said = /The clock of this machine is (?:59|60)\d seconds ahead of the database’s\./;
  await expect.poll(() => other.site.lines.join()).toMatch(said);
  const both = { one, other, request };
  await test.step("a session is the same on both, and so is its end", () => shareSession(both));
  await test.step("wrong passwords are counted together", () => shareLimit(both));
  await test.step("a mail is sent once", () => sendOnce(both));
  await test.step("a scheduled post appears once, and not early", () => publishOnce(both));
  await test.step("a picture sent to one is read from the other", () => sharePicture(both));
});

async function sharePicture({ one, other, request }: Step): Promise<void> {
  await registerByForms(request, one.url);
  const picture = { name: "a.jpg", mimeType: "image/jpeg", buffer: await photo(300, 200) };
  const address = `${one.url}/post/pictures`;
  const page = await sendForm(request, address, "Upload", { picture, alt: "A spot" });
  const [, path] = present(/!\[A spot\]\(([^)\s]+)/.exec(await page.text()));
  const shown = await Promise.all([one, other].map(({ url }) => request.get(url + path)));
  const [here, there] = await Promise.all(shown.map((answer) => answer.body()));
  expect(present(shown[1]).status()).toBe(200);
  expect(present(there).equals(present(here))).toBe(true);
}

async function shareSession({ one, other, request }: Step): Promise<void> {
  const { username } = await registerByForms(request, other.url);
  const accountAt = async ({ url }: SiteProcess) => (await request.get(`${url}/account`)).text();
  for (const process of [one, other]) {
    expect(await accountAt(process)).toContain(`value="${username}"`);
  }
  await sendForm(request, `${other.url}/account`, "Log out");
  for (const process of [one, other]) {
    expect(await accountAt(process)).toContain("Please log in to access this page.");
  }
}

/** A process knows the database's clock but for half a round trip, which takes longer on a busy machine. */
const CLOCKS_APART_SECONDS = 5;

async function shareLimit({ one, other, request }: Step): Promise<void> {
  const fields = { email: `${newName()}@example.com`, password: "a guess" };
  const { points, duration } = LIMITS.passwords;
  for (let tried = 0; tried < points; tried++) {
    const { url } = tried % 2 === 0 ? one : other;
    expect((await sendForm(request, `${url}/login`, "Log in", fields)).status()).toBe(200);
  }
  for (const { url } of [other, one]) {
    const refused = await sendForm(request, `${url}/login`, "Log in", fields);
    expect(refused.status()).toBe(429);
    const wait = Number(refused.headers()["retry-after"]);
    expect(wait).toBeLessThanOrEqual(duration + CLOCKS_APART_SECONDS);
    expect(wait).toBeGreaterThan(duration - 180);
  }
}

async function sendOnce({ one, other, request }: Step): Promise<void> {
  const database = openDatabase(one.settings.DATABASE_URL);
  const addresses = Array.from({ length: 10 }, () => `${newName()}@example.com`);
  for (const email of addresses) {
    await queueMail({ kind: "password-notice", email, username: "ada" }, database);
  }
  // Each has the mails that wait sent after it has answered.
  const ask = ({ url }: SiteProcess) =>
    sendForm(request, `${url}/reset-password`, "Request password reset", {
      email: `${newName()}@example.com`,
    });
  await Promise.all([one, other].map(ask));
  await expect.poll(() => database.mail.count(), { timeout: 90_000 }).toBe(0);
  await database.$disconnect();
  for (const email of addresses) {
    const sent = await Promise.all([one, other].map((process) => mailsTo(process, email)));
    expect(sent.flat()).toHaveLength(1);
  }
}

async function publishOnce({ one, other, request }: Step): Promise<void> {
  const database = openDatabase(one.settings.DATABASE_URL);
  const schedule = (title: string, publishedAt: Date) =>
    database.post.create({
      data: {
        ...{ title, slug: `draft-${title}`, content: "At its time.", publishedAt },
        ...{ status: "scheduled", wasPublished: false, format: "markdown" },
      },
      select: { id: true },
    });
  // The clocks of the two may still be apart by as much.
  const due = await schedule(newName(), new Date(Date.now() - CLOCKS_APART_SECONDS * 1000));
  const early = await schedule(newName(), new Date(Date.now() + CLOCK_OFFSET_MS / 2));
  const authorization = `Bearer ${operatorToken(one.settings.AUTH_SECRET)}`;
  const publish = ({ url }: SiteProcess) =>
    request.get(`${url}/cron/publish`, { headers: { authorization } });
  for (const answer of await Promise.all([other, one, other, one].map(publish))) {
    expect(answer.status()).toBe(204);
  }
  const stateOf = ({ id }: { id: number }) =>
    database.post.findUniqueOrThrow({ where: { id }, select: { status: true, version: true } });
  expect(await stateOf(due)).toEqual({ status: "published", version: 2 }); // written once
  expect(await stateOf(early)).toEqual({ status: "scheduled", version: 1 });
  await database.$disconnect();
}

test("what a process was doing when it was killed another does", async ({ site, ownProcesses }) => {
  const silent = createServer().listen(0, "127.0.0.1"); // so that the mail is under way at the end
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const mailServer = await MailServer.start();
  const { AUTH_SECRET } = site.settings;
  const sendingTo = (SMTP_URL: string) => ({
    environment: { AUTH_SECRET, SMTP_URL, MAIL_FROM: "blog@example.org" },
  });
  const [one, other] = await ownProcesses([
    sendingTo(`smtp://127.0.0.1:${port}`),
    sendingTo(mailServer.url),
  ]).then(asPair);
  other.pause();
  const database = openDatabase(one.settings.DATABASE_URL);
  const email = `${newName()}@example.com`;
  const connected = once(silent, "connection");
  await queueMail({ kind: "password-notice", email, username: "ada" }, database);
  await connected;
  expect(
    await database.job.count({ where: { name: "deliver-mail", leasedUntil: { gt: new Date() } } }),
  ).toBe(1);

  await one.kill();
  silent.close();
  // As if the minute were over for which the mail was the killed process's.
  await runSql(one.settings, `UPDATE "Mail" SET "nextAttemptAt" = "createdAt"`);
  other.resume();
  await expect.poll(() => mailServer.to(email).length, { timeout: 120_000 }).toBe(1);
  await expect.poll(() => database.mail.count()).toBe(0);
  await database.$disconnect();
  await mailServer.stop();
});

test("a process whose database is away says so and goes on when it is back", async ({
  ownPostgres,
  ownProcesses,
  request,
}) => {
  const databaseUrl = await ownPostgres();
  const proxy = await TcpProxy.start(databaseUrl);
  const through = { databaseUrl: proxy.through(databaseUrl) };
  const [one] = await ownProcesses([through], databaseUrl);
  const health = async () => (await request.get(`${present(one).url}/healthz`)).status();
  expect(await health()).toBe(200);
  proxy.cut();
  expect(await health()).toBe(503);
  proxy.restore();
  await expect.poll(health).toBe(200);
  proxy.stop();
});
