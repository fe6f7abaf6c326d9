import type { Role } from "../../../lib/actor";
import { DAY_MS } from "../../../lib/config/durations";
import { db } from "../../../lib/database/db";
import type { Limit } from "../../../lib/limits/limits";
import { newName, PASSWORD, type Person } from "../../../test/people";
import type { Written } from "../../../test/posts";
import type { Fields } from "../../../test/visit";

/** `another` says that the form is theirs, and `a successor` sends it as it was drawn for the owner. */
export type Caller = "nobody" | "another" | "a successor" | "owner";

type Form = {
  /** Where the form stands. */
  address: string;
  button: string;
  /** Text of the page that stands before it, where there are several with such a button. */
  after?: string;
};

/** What is known when the answer has come. */
type World = {
  post: Written;
  owner: Person;
  fields: Fields;
  sessionsBefore: number;
  /** The address of the page one ends up on, and the page. */
  endedAt: string;
  html: string;
};

/** How an action is tried by everybody. */
export type Case = {
  /** What the owner has besides. */
  setUp?: (owner: Person) => Promise<unknown>;
  /** Its form, for the one who may use it. */
  form: (post: Written, owner: Person) => Form | Promise<Form>;
  /** Whether the form is for people who are not logged in. */
  isForVisitors?: boolean;
  /** Whether the form is no member's own, so that whoever sends it is the right one. */
  isNobodys?: boolean;
  /** What the caller types; `nobody` knows no password. */
  fields: (caller: Caller, person: Person) => Fields;
  /** Whether it did its work on what belongs to the owner, or with what was typed. */
  happened: (world: World) => Promise<boolean>;
  /** What is counted of the owner, and by which name; null where nothing is. */
  limit: ((owner: Person) => [limit: Limit, who: string]) | null;
  /** The status of the page one ends up on, and whether it happened. */
  expected: Record<Caller, Outcome>;
  /** The same of anybody else, by their role, where that matters. */
  byRole?: Record<Role, Outcome>;
};

type Outcome = [status: number, happened: boolean];

export const FOR_THE_OWNER: Case["expected"] = {
  nobody: [200, false],
  another: [200, false],
  "a successor": [200, false],
  owner: [200, true],
};

export const FOR_EVERY_MEMBER: Case["expected"] = { ...FOR_THE_OWNER, another: [200, true] };

export const FOR_EVERYBODY: Case["expected"] = {
  ...FOR_EVERY_MEMBER,
  nobody: [200, true],
  "a successor": [200, true],
};

/** What it counts for each member, by their id. */
export const by =
  (limit: Limit): Case["limit"] =>
  ({ id }) => [limit, id];

/** Counted by the address that asks, which all tests share: tried in lib/auth/links and limits.spec.ts. */
export const BY_ADDRESS: Case["limit"] = null;

export const nothing = () => ({});
export const newText = () => ({ title: newName(), content: "By a hand-made request." });

export function passwordOf(caller: Caller): string {
  return caller === "nobody" ? "a wrong guess" : PASSWORD;
}

/** Fixtures log in for thirty days, the login form without "Remember me" for one. */
export function sessionsOf({ id }: Person, { newerThanFixture = false } = {}): Promise<number> {
  const inTwoDays = new Date(Date.now() + 2 * DAY_MS);
  const expires = newerThanFixture ? { lt: inTwoDays } : { gt: new Date() };
  return db().session.count({ where: { userId: id, expires } });
}

export async function hasLostSession({ owner, sessionsBefore }: World): Promise<boolean> {
  return (await sessionsOf(owner)) < sessionsBefore;
}
