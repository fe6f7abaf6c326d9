import type { Role } from "../actor";
import { db } from "../database/db";
import { publication } from "../site/publication";

/**
 * What somebody may do now: where the publication asks for it, an author whose email address is not
 * confirmed does what a contributor does. Whoever looks after others' posts was chosen for that.
 */
export async function roleNow(role: Role, isEmailConfirmed: boolean): Promise<Role> {
  if (role !== "author" || isEmailConfirmed) return role;
  return (await publication()).mustConfirmEmail ? "contributor" : role;
}

/** Whether somebody could publish if they confirmed their email address. */
export async function mustConfirmEmail(userId: string): Promise<boolean> {
  if (!(await publication()).mustConfirmEmail) return false;
  const where = { id: userId, role: "author", emailVerified: null };
  return (await db().user.count({ where })) === 1;
}
