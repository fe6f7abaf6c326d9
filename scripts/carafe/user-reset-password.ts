import { settings } from "../../lib/settings";
import { makeResetLink, RESET_LINK_TTL_MS } from "../../lib/users/links";
import { prepareDatabase } from "../database/prepare-database";
import { noSuchUser } from "./no-such-user";

const MINUTE_MS = 60_000;

/** `carafe user:reset-password <email>` */
export async function runUserResetPassword(email: string): Promise<void> {
  await prepareDatabase(settings().databaseUrl);
  const link = await makeResetLink(email.trim());
  if (!link) throw noSuchUser(email);
  const minutes = RESET_LINK_TTL_MS / MINUTE_MS;
  console.log(
    `This link works once, for ${minutes} minutes, and sets a new password for ${link.username}:`,
  );
  console.log(link.url);
}
