import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addPerson } from "../../../test/people";
import { db } from "../../database/db";
import { startSession } from "./mutations";
import { findSession } from "./queries";

const HOUR_MS = 60 * 60 * 1000;

onTestDatabase();

async function newSession() {
  const person = await addPerson();
  return { person, sessionToken: await startSession(person.id, false) };
}

test("a session is found with its user and the moment it was last seen", async () => {
  const { person, sessionToken } = await newSession();
  const lastSeenAt = new Date("2026-03-29T01:30:00.123Z");
  await db().session.update({ where: { sessionToken }, data: { lastSeenAt } });
  const member = { kind: "member", role: "author", ...person, image: null };
  expect(await findSession(sessionToken)).toEqual({ member, lastSeenAt });
});

test("a session stands until the moment it runs out, and then is nobody's", async () => {
  const { sessionToken } = await newSession();
  const set = (expires: Date) =>
    db().session.update({ where: { sessionToken }, data: { expires } });
  await set(new Date(Date.now() + HOUR_MS));
  expect(await findSession(sessionToken)).not.toBeNull();
  await set(new Date(Date.now() - 1));
  expect(await findSession(sessionToken)).toBeNull();
});

test("a token that names no session is nobody's", async () => {
  expect(await findSession("' OR 1 = 1 --")).toBeNull();
});
