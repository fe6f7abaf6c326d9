import type { Member } from "../../actor";
import { recordAct } from "../../audit/record-act";
import { db, type Prisma } from "../../database/db";
import type { Client } from "../../http/client";
import { countAttempt } from "../../limits/count-attempt";
import { afterWrite } from "../../log/after-write";
import {
  type Invalid,
  NOT_FOUND,
  type NotFound,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../../result";
import { hashOfToken } from "../../secrets/one-time-token";
import { namePublication } from "../../site/save-settings";
import { addAccount } from "../../users/account";
import { hasOwner } from "../../users/owners";
import { checkIsUncommon } from "../passwords/common-passwords";
import { hashPassword } from "../passwords/hashing";
import type { NewOwner } from "../setup-schema";

/** Whether the link with this secret still makes an owner. */
export async function isSetupOpen(token: string): Promise<boolean> {
  const where = { tokenHash: hashOfToken(token) };
  return (await db().setupLink.count({ where })) === 1 && !(await hasOwner());
}

/** Names the site and makes a member its first owner, if the link with this secret still does. */
export async function setUpAsMember(
  token: string,
  member: Member,
  siteName: string,
  { address }: Client,
): Promise<Result<void, NotFound | TooMany>> {
  const counted = await countAttempt("links-by-address", address);
  if (!counted.ok) return counted;
  return db().$transaction(async (database) => {
    const taken = await takeLink(database, token, siteName);
    if (!taken.ok) return taken;
    const { id } = member;
    await database.user.update({ where: { id }, data: { role: "owner" }, select: { id: true } });
    await recordSetup(member, database);
    return ok();
  });
}

/** The same with a new account. Gives its id. */
export async function setUpWithAccount(
  token: string,
  { siteName, username, email, password }: NewOwner,
  { address }: Client,
): Promise<Result<string, NotFound | TooMany | Invalid>> {
  const uncommon = checkIsUncommon(password, "password");
  if (!uncommon.ok) return uncommon;
  const counted = await countAttempt("links-by-address", address);
  if (!counted.ok) return counted;
  if (!(await isSetupOpen(token))) return refused(NOT_FOUND);
  const hash = await hashPassword(password);
  const added = await addAccount({ username, email }, hash, { role: "owner" }, (database) =>
    takeLink(database, token, siteName),
  );
  if (added.ok) await afterWrite(() => recordSetup({ id: added.value, username }), undefined);
  return added;
}

/** The link works once: of two who use it at the same moment, the database lets one. */
async function takeLink(
  database: Prisma.TransactionClient,
  token: string,
  siteName: string,
): Promise<Result<void, NotFound>> {
  const where = { tokenHash: hashOfToken(token) };
  const { count } = await database.setupLink.deleteMany({ where });
  if (count === 0 || (await hasOwner(database))) return refused(NOT_FOUND);
  await namePublication(siteName, database);
  return ok();
}

async function recordSetup(
  { id, username }: { id: string; username: string },
  database: Prisma.TransactionClient = db(),
): Promise<void> {
  const subject = { id, name: username };
  await recordAct({ kind: "member", ...subject, username }, "site-set-up", subject, "", database);
}
