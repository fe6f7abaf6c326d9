import { expect, test } from "vitest";
import { makeSetupLink } from "../../../scripts/setup-link";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember, newName, PASSWORD } from "../../../test/people";
import { problemIn, valueIn } from "../../../test/texts";
import { SITE } from "../../actor";
import { db } from "../../database/db";
import { changeRole } from "../../people/change-role";
import { publication } from "../../site/publication";
import { isSetupOpen, setUpAsMember, setUpWithAccount } from "./setup";

onTestDatabase();

const CLIENT = { address: null, userAgent: "" };
const NOT_FOUND = { code: "not-found" };

/** A site without an owner, and the secret of its link. */
async function newSecret(): Promise<string> {
  await db().user.updateMany({ where: { role: "owner" }, data: { role: "author" } });
  return secretIn(await makeSetupLink());
}

function secretIn(link: string | null): string {
  return /\/setup\/([\w-]{43})$/.exec(link ?? "")?.[1] ?? expect.fail(`No link: ${link}`);
}

function newOwner() {
  const username = newName();
  const email = `${username}@example.com`;
  const password = PASSWORD;
  const rest = { confirmPassword: PASSWORD, callbackUrl: "/" };
  return { siteName: "Ours", username, email, password, ...rest };
}

async function owners(): Promise<string[]> {
  const where = { role: "owner" };
  const found = await db().user.findMany({ where, select: { username: true } });
  return found.map(({ username }) => username);
}

test("a member who has the link owns the site, which has a name then; it works once", async () => {
  const [member, late] = [await addMember(), await addMember()];
  const secret = await newSecret();
  expect(await isSetupOpen(secret)).toBe(true);
  valueIn(await setUpAsMember(secret, member, "Decanted", CLIENT));
  expect(await owners()).toEqual([member.username]);
  expect(await isSetupOpen(secret)).toBe(false);
  expect(problemIn(await setUpAsMember(secret, late, "Taken", CLIENT))).toEqual(NOT_FOUND);
  expect(problemIn(await setUpWithAccount(secret, newOwner(), CLIENT))).toEqual(NOT_FOUND);
  expect(await makeSetupLink()).toBeNull();
  expect((await publication()).name).toBe("Decanted");
});

test("of many who use the link at the same moment one owns the site", async () => {
  const secret = await newSecret();
  const attempts = Array.from({ length: 5 }, () => setUpWithAccount(secret, newOwner(), CLIENT));
  const made = await Promise.all(attempts);
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await owners()).toHaveLength(1);
});

test("a name that is taken uses no link up, and names no site", async () => {
  const { username } = await addMember();
  const secret = await newSecret();
  const taken = await setUpWithAccount(secret, { ...newOwner(), username }, CLIENT);
  expect(problemIn(taken)).toMatchObject({ errors: { username: expect.any(String) } });
  expect(await isSetupOpen(secret)).toBe(true);
  expect(await owners()).toEqual([]);
  const owner = newOwner();
  valueIn(await setUpWithAccount(secret, owner, CLIENT));
  expect(await owners()).toEqual([owner.username]);
});

test("the database keeps no secret, and a newer link ends the one before", async () => {
  const first = await newSecret();
  const second = await newSecret();
  const rows = await db().setupLink.findMany();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(second);
  expect([await isSetupOpen(first), await isSetupOpen(second)]).toEqual([false, true]);
  for (const guess of ["", "x", `${second}x`, second.slice(1)]) {
    expect(await isSetupOpen(guess)).toBe(false);
  }
});

test("an owner who is made at the terminal ends the link", async () => {
  const member = await addMember();
  const secret = await newSecret();
  valueIn(await changeRole(SITE, member.id, "owner"));
  expect(await isSetupOpen(secret)).toBe(false);
  expect(problemIn(await setUpAsMember(secret, await addMember(), "Taken", CLIENT))).toEqual(
    NOT_FOUND,
  );
  expect(await owners()).toEqual([member.username]);
});
