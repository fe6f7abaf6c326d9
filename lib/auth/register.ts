import type { Client } from "../http/client";
import { countAttempt } from "../limits/count-attempt";
import { queueMail } from "../mail/queue";
import { sendsMail } from "../mail/sends-mail";
import {
  type Invalid,
  NOT_ALLOWED,
  type NotAllowed,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../result";
import { emailKeyOf } from "../text/email-address";
import { addAccount } from "../users/account";
import { checkNamesAreFree, checkUsernameIsFree } from "../users/names";
import { type Newcomer, newcomer } from "../users/newcomer";
import { checkIsUncommon } from "./passwords/common-passwords";
import { hashPassword } from "./passwords/hashing";
import type { Registration } from "./schema";

type Refused = TooMany | Invalid;

/** An account, or a mail with a link that makes it. */
export type Registered = "account" | "mail";

/**
 * Makes an account for anybody who asks, once they have confirmed its address where the site sends mail.
 * Not allowed where accounts are made for those who are invited, or for nobody.
 */
export async function register(
  registration: Registration,
  { address }: Client,
): Promise<Result<Registered, Refused | NotAllowed>> {
  const as = await newcomer();
  if (!as) return refused(NOT_ALLOWED);
  const counted = await countAttempt("registrations-by-address", address);
  if (!counted.ok) return counted;
  const uncommon = checkIsUncommon(registration.password, "password");
  if (!uncommon.ok) return uncommon;
  return whatRegisteringGives() === "account"
    ? registerAtOnce(registration, as)
    : registerByMail(registration);
}

/** What whoever registers gets here. */
export function whatRegisteringGives(): Registered {
  return sendsMail() ? "mail" : "account";
}

async function registerAtOnce(
  { username, email, password }: Registration,
  as: Newcomer,
): Promise<Result<Registered, Refused>> {
  const free = await checkNamesAreFree({ username, email });
  if (!free.ok) return free;
  const added = await addAccount({ username, email }, await hashPassword(password), as);
  return added.ok ? ok("account") : added;
}

/**
 * The words and the work are the same whether the address has an account: that is looked up when the
 * mail is written.
 */
async function registerByMail({
  username,
  email,
  password,
  callbackUrl,
}: Registration): Promise<Result<Registered, Refused>> {
  const counted = await countAttempt("mails-to", emailKeyOf(email));
  if (!counted.ok) return counted;
  const free = await checkUsernameIsFree({ username, email });
  if (!free.ok) return free;
  const passwordHash = await hashPassword(password);
  await queueMail({ kind: "registration", username, email, passwordHash, callbackUrl });
  return ok("mail");
}
