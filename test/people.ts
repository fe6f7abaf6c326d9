import { randomBytes } from "node:crypto";
import { DEFAULT_ROLE, type Member, type Role } from "../lib/actor";
import { db } from "../lib/database/db";
import { newNames } from "../lib/users/names";
import { NOTHING_SAID } from "../lib/users/profile";

export type Person = { id: string; username: string; email: string };

export const PASSWORD = "decanted twice";
/** bcrypt of PASSWORD. At cost 4, so that logging in does not take a test half a second. */
const PASSWORD_HASH = "$2b$04$AYtJwTNNm0eMTQykpwBCU.CE8XmL388yHRt5BKw6JVDY0T6TIqbuG";

/** A name that no other test has. */
export function newName(): string {
  return `ada-${randomBytes(5).toString("hex")}`;
}

/** Somebody with an account and the password PASSWORD. */
export async function addPerson(username = newName(), role: Role = DEFAULT_ROLE): Promise<Person> {
  const email = `${username}@example.com`;
  return db().user.create({
    data: { ...newNames({ username, email }), role, password: { create: { hash: PASSWORD_HASH } } },
    select: { id: true, username: true, email: true },
  });
}

/** What a profile's form has of them, with these changes. */
export function profileOf<Changes extends object>({ username, email }: Person, changes: Changes) {
  return { username, email, ...NOTHING_SAID, ...changes };
}

/** The same as somebody who is logged in and acts. */
export async function addMember(username = newName(), role: Role = DEFAULT_ROLE): Promise<Member> {
  const person = await addPerson(username, role);
  return { kind: "member", role, image: null, ...person };
}
