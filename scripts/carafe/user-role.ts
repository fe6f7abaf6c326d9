import { parseRole, ROLES, type Role, SITE } from "../../lib/actor";
import { OperatorError } from "../../lib/config/operator-error";
import { settings } from "../../lib/config/settings";
import { changeRole } from "../../lib/people/change-role";
import { emailKeyOf } from "../../lib/text/email-address";
import { printable } from "../../lib/text/words";
import { findBelongings } from "../../lib/users/delete-user";
import { prepareDatabase } from "../database/prepare-database";
import { lastOwner, noSuchUser } from "./refused-users";

/** `carafe user:role <email> <role>` */
export async function runUserRole(email: string, role: string): Promise<void> {
  const wanted = knownRole(role);
  await prepareDatabase(settings().databaseUrl);
  const user = await findBelongings({ emailKey: emailKeyOf(email.trim()) });
  if (!user) throw noSuchUser(email);
  const changed = await changeRole(SITE, user.id, wanted);
  if (!changed.ok) {
    throw changed.problem.code === "last-owner" ? lastOwner(email) : noSuchUser(email);
  }
  console.log(`${printable(user.username)} (${printable(user.email)}) is now: ${wanted}.`);
}

function knownRole(text: string): Role {
  const role = parseRole(text);
  if (!role) throw new OperatorError(`There is no role “${text}”; there are ${ROLES.join(", ")}.`);
  return role;
}
