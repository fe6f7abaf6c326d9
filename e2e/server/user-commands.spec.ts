import { startSession } from "../../lib/auth/sessions/mutations";
import { db } from "../../lib/database/db";
import { hashOfToken } from "../../lib/secrets/one-time-token";
import { carafe } from "../../test/carafe-command";
import { addPerson, newName } from "../../test/people";
import { present } from "../../test/present";
import { expect, test } from "../fixtures";
import { fillRegistration } from "../walks";

const NOBODY = "nobody@example.com";
const UNKNOWN = `There is no account with the email address ${NOBODY}.`;

test("user:list shows everybody by name, for other programs to read", async ({ site, newPost }) => {
  const [one, two] = [
    await addPerson(`x-${newName().slice(4)}`),
    await addPerson(undefined, "admin"),
  ];
  await newPost(one);
  await newPost(one);
  const sessionToken = await startSession(one.id, true);
  const lastSeenAt = new Date("2024-05-06T07:08:09Z");
  await db().session.update({ where: { sessionToken }, data: { lastSeenAt } });
  await db().user.update({ where: { id: two.id }, data: { createdAt: new Date(0) } });

  const { code, stdout } = await carafe(site.settings, "user:list");
  expect(code).toBe(0);
  const rows = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  expect(rows[0]).toEqual(["username", "email", "role", "posts", "joined", "last seen (UTC)"]);
  const today = new Date().toISOString().slice(0, 10);
  expect(rows).toContainEqual([one.username, one.email, "author", "2", today, "2024-05-06 07:08"]);
  expect(rows).toContainEqual([two.username, two.email, "admin", "0", "1970-01-01", "-"]);
  const names = rows.slice(1).map(([username]) => username);
  expect(names.indexOf(two.username)).toBeLessThan(names.indexOf(one.username));
  expect(names).toHaveLength(await db().user.count());
});

test("user:reset-password prints a link that is stored as a hash alone", async ({ site }) => {
  const { id, username, email } = await addPerson();
  const { code, stdout } = await carafe(site.settings, "user:reset-password", email.toUpperCase());
  expect(code).toBe(0);
  expect(stdout).toContain(
    `This link works once, for 30 minutes, and sets a new password for ${username}:`,
  );
  const token = present(stdout.split(`${site.url}/reset-password/`)[1]).trim();
  const row = await db().passwordReset.findUniqueOrThrow({ where: { userId: id } });
  expect(row.tokenHash).toBe(hashOfToken(token));
  expect(Math.round((row.expires.getTime() - Date.now()) / 60_000)).toBeGreaterThan(25);
});

test("user:role makes somebody what they are to be, and names what it cannot", async ({ site }) => {
  const { id, username, email } = await addPerson();
  const { code, stdout } = await carafe(site.settings, "user:role", email, "editor");
  expect([code, stdout]).toEqual([0, `${username} (${email}) is now: editor.\n`]);
  expect(await db().user.count({ where: { id, role: "editor" } })).toBe(1);
  for (const [args, words] of [
    [[email, "king"], "There is no role “king”"],
    [[NOBODY, "admin"], UNKNOWN],
  ] as const) {
    const refused = await carafe(site.settings, "user:role", ...args);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(words);
  }
});

test("user:delete keeps the posts unless told otherwise, and readers see it at once", async ({
  site,
  request,
  newPost,
}) => {
  const [keeper, taker] = [await addPerson(), await addPerson()];
  const [kept, gone] = [await newPost(keeper), await newPost(taker)];
  await startSession(keeper.id, true);
  for (const path of [`/post/${kept.slug}`, `/user/${keeper.username}`, `/post/${gone.slug}`]) {
    expect((await request.get(path)).status()).toBe(200);
  }

  const keeping = await carafe(site.settings, "user:delete", keeper.email);
  expect(keeping).toMatchObject({ code: 0, stderr: "" });
  expect(keeping.stdout.trim()).toBe(
    `Deleted the account of ${keeper.username} (${keeper.email}) with 0 pictures, 1 session and 0 connected logins. Kept 1 post under “A former member”.`,
  );
  const post = await (await request.get(`/post/${kept.slug}`)).text();
  expect(post).toContain("A former member");
  expect(post).not.toContain(keeper.username);
  expect((await request.get(`/user/${keeper.username}`)).status()).toBe(404);

  const taking = await carafe(site.settings, "user:delete", taker.email, "--with-posts");
  expect(taking.stdout).toContain("with 1 post, 0 pictures, 0 sessions and 0 connected logins.");
  expect((await request.get(`/post/${gone.slug}`)).status()).toBe(404);
  expect(await db().user.count({ where: { id: { in: [keeper.id, taker.id] } } })).toBe(0);
});

test("invite prints a link that makes an account with a role, once, and names what it cannot", async ({
  site,
  page,
}) => {
  const username = newName();
  const email = `${username}@example.com`;
  const { code, stdout } = await carafe(site.settings, "invite", email, "--role", "editor");
  expect(code).toBe(0);
  expect(stdout).toContain(`This link works once, for 7 days, and makes ${email} editor here:`);
  await page.goto(present(stdout.match(/http\S+/)?.[0]));
  await fillRegistration(page, { username, email });
  await expect(page.getByRole("status")).toContainText("Your account has been created!");
  expect(await db().user.findUnique({ where: { email } })).toMatchObject({ role: "editor" });
  const invitation = { where: { note: email } };
  expect(await db().invitation.findFirst(invitation)).toMatchObject({
    email: "",
    invitedById: null,
  });
  for (const [args, words] of [
    [["nobody"], "nobody is no email address."],
    [[NOBODY, "--role", "owner"], "Nobody can be invited as owner; the roles are reader,"],
  ] as const) {
    const refused = await carafe(site.settings, "invite", ...args);
    expect([refused.code, refused.stdout]).toEqual([1, ""]);
    expect(refused.stderr).toContain(words);
  }
});

for (const command of ["user:reset-password", "user:delete"]) {
  test(`${command} with an unknown address is one sentence and changes nothing`, async ({
    site,
  }) => {
    const before = await db().user.count();
    const outcome = await carafe(site.settings, command, NOBODY);
    expect(outcome).toEqual({ code: 1, stdout: "", stderr: `${UNKNOWN}\n` });
    expect(await db().user.count()).toBe(before);
  });
}
