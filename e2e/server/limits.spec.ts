import type { APIRequestContext } from "@playwright/test";
import { MINUTE_MS, SECOND_MS } from "../../lib/config/durations";
import { db } from "../../lib/database/db";
import { hiddenFields } from "../../test/hidden-fields";
import { addPerson, newName, PASSWORD } from "../../test/people";
import { runSql } from "../../test/sql";
import { expect, test } from "../fixtures";

const TOO_OFTEN = "Too many attempts.";

/** Sends the form at `address` as a browser without JavaScript does. */
async function send(
  request: APIRequestContext,
  address: string,
  button: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const hidden = hiddenFields(await (await request.get(address)).text(), button);
  return request.post(address, { multipart: { ...hidden, ...fields }, headers });
}

function tryPassword(request: APIRequestContext, email: string, password: string) {
  return send(request, "/login", "Log in", { email, password });
}

test("the eleventh wrong password for an account has to wait, known or not", async ({
  request,
  anotherPage,
}) => {
  const member = await addPerson();
  const owner = await anotherPage(member);
  for (const email of [member.email, `${newName()}@example.com`]) {
    expect((await tryPassword(request, email, "guess")).status()).toBe(200);
    await countTries(9);
    expect((await tryPassword(request, email, "guess")).status()).toBe(200);
    const answer = await tryPassword(request, email, PASSWORD);
    expect(answer.status()).toBe(429);
    expect(Number(answer.headers()["retry-after"])).toBe(15 * 60);
    const page = await answer.text();
    expect(page).toContain(`${TOO_OFTEN} Please wait 15 minutes and try again.`);
    expect(page).toContain(`value="${email}"`);
  }
  // The owner's own session is none of the attacker's business.
  expect((await owner.goto("/account"))?.url()).toMatch(/\/account$/);
});

test("the wait grows from one lockout to the next, and the right password ends it", async ({
  request,
  anotherPage,
}) => {
  const { email } = await addPerson();
  for (const minutes of [15, 30, 60]) {
    await tryPassword(request, email, "guess");
    await countTries(10);
    const answer = await tryPassword(request, email, "guess");
    expect(Number(answer.headers()["retry-after"])).toBe(minutes * 60);
    // A second more: the site compares its clock with the database's, and may find it some milliseconds off.
    await passTime(minutes * MINUTE_MS + SECOND_MS);
  }
  const answer = await tryPassword((await anotherPage()).request, email, PASSWORD);
  expect(new URL(answer.url()).pathname).toBe("/");
  await tryPassword(request, email, "guess");
  await countTries(10);
  expect((await tryPassword(request, email, "guess")).headers()["retry-after"]).toBe("900");
});

/** As if whoever has tried once had tried `tries` times. */
async function countTries(tries: number): Promise<void> {
  const where = { key: { startsWith: "passwords:" }, points: 1 };
  await db().rateLimit.updateMany({ where, data: { points: tries } });
}

/** Every count of passwords is `ms` older. */
async function passTime(ms: number): Promise<void> {
  const where = { key: { startsWith: "passwords:" } };
  for (const { key, expire } of await db().rateLimit.findMany({ where })) {
    const earlier = new Date((expire?.getTime() ?? 0) - ms);
    await db().rateLimit.update({ where: { key }, data: { expire: earlier } });
  }
}

test("guesses at the same moment are all counted", async ({ request }) => {
  const { email } = await addPerson();
  await tryPassword(request, email, "guess");
  await countTries(8);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => tryPassword(request, email, "guess")),
  );
  expect(answers.filter((answer) => answer.status() === 429)).toHaveLength(3);
});

test("one address cannot try everybody's password; a forwarded one counts only where it is trusted", async ({
  site: direct,
  ownSite,
  ownSettings,
  request,
}) => {
  const proxied = await ownSite({ ...(await ownSettings()), TRUST_PROXY: "1" });
  const guess = (url: string, forwarded: string) =>
    send(
      request,
      `${url}/login`,
      "Log in",
      { email: `${newName()}@example.com`, password: "guess" },
      { "X-Forwarded-For": forwarded },
    );
  for (const { url, settings } of [direct, proxied]) {
    await guess(url, "203.0.113.7");
    const counts = `"points" = 100 WHERE "key" LIKE 'passwords-by-address:%'`;
    await runSql(settings, `UPDATE "RateLimit" SET ${counts}`);
  }

  expect((await guess(direct.url, "192.0.2.1")).status()).toBe(429);
  expect((await guess(proxied.url, "192.0.2.9, 203.0.113.7")).status()).toBe(429);
  expect((await guess(proxied.url, "203.0.113.7, 192.0.2.9")).status()).toBe(200);
});

/** All tests of a worker's site ask from one address. */
test.afterEach(async () => {
  await db().rateLimit.deleteMany({ where: { key: { startsWith: "passwords-by-address:" } } });
});

test("a reset asked for again and again is limited, and one link lives", async ({ request }) => {
  const { id, email } = await addPerson();
  const statuses: number[] = [];
  for (let number = 1; number <= 7; number++) {
    const typed = { email: number % 2 ? email : email.toUpperCase() };
    const answer = await send(request, "/reset-password", "Request password reset", typed);
    statuses.push(answer.status());
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  await expect.poll(() => db().mail.count()).toBe(0);
  expect(await db().passwordReset.count({ where: { userId: id } })).toBe(1);
});
