/** What somebody with an account may do; lib/policy says what follows from it. */
export type Role = "author";

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
