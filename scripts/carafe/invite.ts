import { SITE } from "../../lib/actor";
import { OperatorError } from "../../lib/config/operator-error";
import { settings } from "../../lib/config/settings";
import { invite } from "../../lib/invitations/invite";
import { INVITATION_DAYS, INVITED_ROLES, invitationSchema } from "../../lib/invitations/schema";
import { printable } from "../../lib/text/words";
import { prepareDatabase } from "../database/prepare-database";

/** `carafe invite <email> [--role <role>]`: the link is the operator's to hand on, the address its note. */
export async function runInvite(email: string, { role }: { role: string }): Promise<void> {
  await prepareDatabase(settings().databaseUrl);
  const form = invitationSchema.safeParse({ email, role, note: "" });
  if (!form.success) throw new OperatorError(problemOf(email, role));
  const invited = await invite(SITE, { ...form.data, email: "", note: email });
  const url = invited.ok ? invited.value.url : null;
  if (!url) throw new Error("The operator may invite.");
  console.log(
    `This link works once, for ${INVITATION_DAYS} days, and makes ${printable(email)} ${role} here:`,
  );
  console.log(url);
}

function problemOf(email: string, role: string): string {
  return INVITED_ROLES.some((known) => known === role)
    ? `${printable(email)} is no email address.`
    : `Nobody can be invited as ${printable(role)}; the roles are ${INVITED_ROLES.join(", ")}.`;
}
