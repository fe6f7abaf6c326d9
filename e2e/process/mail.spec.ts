import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { openDatabase } from "../../lib/database/db";
import { queueMail } from "../../lib/mail/queue";
import { freePort } from "../../test/free-port";
import { filledForm } from "../../test/hidden-fields";
import { MailServer } from "../../test/mail-server";
import { newName, PASSWORD } from "../../test/people";
import { present } from "../../test/present";
import { lastMailTo } from "../../test/sent-mail";
import { messagesOf, type SiteSettings, startSite } from "../../test/site";
import { runSql } from "../../test/sql";
import { expect, test } from "../fixtures";

/** Orders a mail to somebody new in this site's database; returns the address. */
async function orderMail(settings: SiteSettings): Promise<string> {
  const username = newName();
  const email = `${username}@example.com`;
  const database = openDatabase(settings.DATABASE_URL);
  await queueMail({ kind: "password-notice", email, username }, database);
  await database.$disconnect();
  return email;
}

async function attemptsOf(settings: SiteSettings): Promise<number[]> {
  const database = openDatabase(settings.DATABASE_URL);
  const mails = await database.mail.findMany({ select: { attempts: true } });
  await database.$disconnect();
  return mails.map(({ attempts }) => attempts);
}

test("what was ordered goes out although the site was killed as soon as it had answered", async ({
  site,
  ownSettings,
  ownSite,
}) => {
  const silent = createServer().listen(0, "127.0.0.1"); // so that the mail is under way at the end
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const settings = { ...(await ownSettings()), AUTH_SECRET: site.settings.AUTH_SECRET };
  const killed = await ownSite({
    ...settings,
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: "blog@example.org",
  });
  const email = `${newName()}@example.com`;
  await post(`${killed.url}/register`, "Sign up", {
    username: present(email.split("@")[0]),
    email,
    password: PASSWORD,
    confirmPassword: PASSWORD,
  });
  const noticed = await orderMail(settings);
  const asked = `${killed.url}/reset-password`;
  const answer = await post(asked, "Request password reset", { email });
  killed.process.kill("SIGKILL");
  expect(answer.url).toBe(`${killed.url}/login`);
  await once(killed.process, "exit");
  silent.close();

  // A minute later nobody else is sending it any more.
  await runSql(settings, `UPDATE "Mail" SET "nextAttemptAt" = "createdAt"`);
  const again = await ownSite(settings);
  await test.step("the link that was asked for", async () => {
    const link = present((await lastMailTo(again, email)).links[0]);
    expect((await fetch(link)).url).toBe(link);
  });
  await test.step("and a notice", async () => {
    const { subject, text, links } = await lastMailTo(again, noticed);
    expect(subject).toBe("Your Carafe password was changed");
    expect(text).toContain(`${settings.SITE_URL}/reset-password`);
    expect(links).toContain(`${settings.SITE_URL}/reset-password`);
    await expect.poll(() => again.lines).toContain(`Mail to ${noticed}: ${subject}`);
  });
  await expect.poll(() => attemptsOf(settings)).toEqual([]);
});

async function post(
  address: string,
  button: string,
  typed: Record<string, string>,
): Promise<Response> {
  return fetch(address, { method: "POST", body: await filledForm(address, button, typed) });
}

test("a site with SMTP_URL hands its mails to that server", async ({
  site,
  ownSettings,
  ownSite,
}) => {
  const server = await MailServer.start({ user: "carafe", password: "very secret" });
  const settings = {
    ...(await ownSettings()),
    AUTH_SECRET: site.settings.AUTH_SECRET,
    SMTP_URL: `smtp://carafe:very%20secret@127.0.0.1:${server.port}`,
    MAIL_FROM: "Carafe <blog@example.org>",
  };
  const address = await orderMail(settings);
  await ownSite(settings);
  await expect.poll(() => server.to(address)).toHaveLength(1);
  const mail = present(server.to(address)[0]);
  expect(mail.from).toMatchObject({ name: "Carafe", address: "blog@example.org" });
  expect(mail.user).toBe("carafe");
  await expect.poll(() => attemptsOf(settings)).toEqual([]);
  await server.stop();
});

test("a mail server that is down stops no page; the mail stays and the log says so", async ({
  site,
  ownSettings,
  ownSite,
}) => {
  const settings = {
    ...(await ownSettings()),
    AUTH_SECRET: site.settings.AUTH_SECRET,
    SMTP_URL: `smtp://carafe:very%20secret@127.0.0.1:${await freePort()}`,
    MAIL_FROM: "blog@example.org",
  };
  await orderMail(settings);
  const sending = await ownSite(settings);
  await expect.poll(() => attemptsOf(settings)).toEqual([1]);
  await expect
    .poll(() => messagesOf(sending).join("\n"))
    .toMatch(/^Mail \w+ \(password-notice\) could not be sent: .*ECONNREFUSED.* in 1 minute\.$/m);
  expect(sending.lines.join("\n")).not.toContain("secret");
  expect((await fetch(`${sending.url}/`)).status).toBe(200);
});

test("a site whose mail settings lack the sender is refused in one sentence", async ({
  ownSettings,
}) => {
  const settings = { ...(await ownSettings()), SMTP_URL: "smtp://127.0.0.1" };
  await expect(startSite(settings)).rejects.toThrow(
    "exit 1: The setting MAIL_FROM must be set with SMTP_URL.",
  );
});
