import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addPerson } from "../../test/people";
import { db } from "../database/db";
import { checkNamesAreFree } from "./names";
import { NOTHING_SAID } from "./profile";
import { renewNames } from "./renew-names";
import { updateProfile } from "./update-profile";

onTestDatabase();

const TAKEN = { ok: false, problem: { code: "invalid" } };
const FREE = { ok: true };

/** As before anybody looked at how names look. */
async function addFormerMember(username: string, createdAt: Date, email: string) {
  const { id } = await addPerson(`new-${createdAt.getTime()}`);
  await db().usernameLook.deleteMany({ where: { userId: id } });
  const keys = { usernameKey: username, emailKey: email };
  await db().user.update({ where: { id }, data: { username, email, createdAt, ...keys } });
  return { id, username, email };
}

function rename({ id, username, email }: Awaited<ReturnType<typeof addFormerMember>>, to: string) {
  return updateProfile({ id, username }, { username: to, email, ...NOTHING_SAID });
}

test("of names that stand already and look the same both stay, and the older counts", async () => {
  const younger = await addFormerMember("аda", new Date(2_000), "ada@xn--bro-hoa.example");
  const older = await addFormerMember("ada", new Date(1_000), "ada@büro.example");
  const other = await addFormerMember("ann", new Date(3_000), "ann@XN--BRO-HOA.example");
  await db().formerUsername.create({ data: { userId: other.id, usernameKey: "eve" } });
  await renewNames(db());

  const users = await db().user.findMany({ orderBy: { createdAt: "asc" } });
  expect(users.map(({ username }) => username)).toEqual(["ada", "аda", "ann"]);
  const emails = { email: "new@example.com" };
  for (const username of ["аdа", "ada", "anп", "еve"]) {
    const isFree = username === "anп";
    expect(await checkNamesAreFree({ username, ...emails })).toMatchObject(isFree ? FREE : TAKEN);
  }
  const email = "ann@büro.example";
  expect(await checkNamesAreFree({ username: "zoe", email })).toMatchObject(TAKEN);

  expect(await rename(younger, "АДА")).toMatchObject(FREE);
  expect(await rename({ ...younger, username: "АДА" }, "аda")).toMatchObject(FREE);
  expect(await rename(older, "Ada")).toMatchObject(FREE);
  expect(await rename(other, "аdа")).toMatchObject(TAKEN);
});

test("a second time there is nothing to do", async () => {
  const before = await db().usernameLook.count();
  await renewNames(db());
  expect(await db().usernameLook.count()).toBe(before);
});
