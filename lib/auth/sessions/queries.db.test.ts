import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addPerson } from "../../../test/people";
import { HOUR_MS } from "../../config/durations";
import { db } from "../../database/db";
import { startSession } from "./mutations";
import { findSession, findSessionsPage } from "./queries";

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

test("sessions are listed in pages, the one seen last first, without those that have run out", async () => {
  const { id: userId } = await addPerson();
  const now = Date.now();
  const session = (number: number, expires: number) => ({
    userId,
    expires: new Date(expires),
    lastSeenAt: new Date(now - number * HOUR_MS),
  });
  const standing = Array.from({ length: 60 }, (_, number) => session(number, now + HOUR_MS));
  await db().session.createMany({ data: [...standing, session(0, now - 1)] });
  const seen: Date[] = [];
  for (const page of ["1", "2", "3"]) {
    const found = await findSessionsPage(userId, page);
    expect(found).toMatchObject({ count: 60, last: 3 });
    seen.push(...(found?.sessions.map(({ lastSeenAt }) => lastSeenAt) ?? []));
  }
  expect(seen).toEqual(standing.map(({ lastSeenAt }) => lastSeenAt));
  for (const page of ["4", "0", "-1", "two"]) {
    expect(await findSessionsPage(userId, page)).toBeNull();
  }
});
