import { makeResetLink } from "../../lib/auth/links/links";
import { RESET_LINK_MINUTES } from "../../lib/auth/schema";
import { settings } from "../../lib/config/settings";
import { printable } from "../../lib/text/words";
import { prepareDatabase } from "../database/prepare-database";
import { noSuchUser } from "./refused-users";

/** `carafe user:reset-password <email>` */
export async function runUserResetPassword(email: string): Promise<void> {
  await prepareDatabase(settings().databaseUrl);
  const link = await makeResetLink(email.trim());
  if (!link) throw noSuchUser(email);
  const name = printable(link.username);
  console.log(
    `This link works once, for ${RESET_LINK_MINUTES} minutes, and sets a new password for ${name}:`,
  );
  console.log(link.url);
}
