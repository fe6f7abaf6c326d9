/** What somebody with an account may do, from the least to the most; lib/policy says what follows from it. */
export const ROLES = ["reader", "contributor", "author", "editor", "admin", "owner"] as const;

export type Role = (typeof ROLES)[number];

/** What a new account is, unless something else is said. */
export const DEFAULT_ROLE: Role = "author";

/** Somebody who is logged in. */
export type Member = {
  kind: "member";
  id: string;
  role: Role;
  username: string;
  email: string;
  /** The folder of the picture; null shows initials. */
  image: string | null;
};

/** Who acts: somebody with an account, the site by itself, or anybody else. */
export type Actor = Member | { kind: "site" } | { kind: "nobody" };

export const NOBODY: Actor = { kind: "nobody" };

/** What happens by itself, at a set time or at the operator's command. */
export const SITE: Actor = { kind: "site" };

/** By which name what somebody does is counted and kept: of a member the id. */
export function memberId(actor: { kind: "member"; id: string } | { kind: "site" | "nobody" }) {
  return actor.kind === "member" ? actor.id : null;
}

/** The role of this name; null for any other text. */
export function parseRole(text: string): Role | null {
  return ROLES.find((role) => role === text) ?? null;
}

/** A row as it can only be: the databases keep the role as any text. */
export function withRole<Row extends { role: string }>(
  row: Row,
): Omit<Row, "role"> & { role: Role } {
  const role = parseRole(row.role);
  if (!role) throw new Error(`Nobody can be “${row.role}”.`);
  return { ...row, role };
}

/** Whether a role lets somebody do all that `least` does. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}
