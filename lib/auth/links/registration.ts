import * as z from "zod";
import { HOUR_MS } from "../../config/durations";
import { siteNow, siteNowMs } from "../../database/clock";
import type { Client } from "../../http/client";
import { countAttempt } from "../../limits/count-attempt";
import {
  type Invalid,
  NOT_ALLOWED,
  NOT_FOUND,
  type NotAllowed,
  type NotFound,
  type Result,
  refused,
  type TooMany,
} from "../../result";
import { decrypt, encrypt } from "../../secrets/encryption";
import { absoluteAddress } from "../../site/absolute-address";
import { addAccount } from "../../users/account";
import { newcomer } from "../../users/newcomer";
import { REGISTRATION_LINK_HOURS } from "../schema";

const LINK_TTL_MS = REGISTRATION_LINK_HOURS * HOUR_MS;
const PURPOSE = "registration";

const askedSchema = z.object({
  username: z.string(),
  email: z.string(),
  passwordHash: z.string(),
  callbackUrl: z.string(),
});

const sealedSchema = z.object({ asked: askedSchema, expires: z.number() });

/** An account that somebody has asked for, and that is made when its email address is confirmed. */
export type AskedAccount = z.output<typeof askedSchema>;

/**
 * A link that makes the account, for whoever gets mail at its address. It holds what was asked for, which
 * only this site can read: nothing is stored of somebody who does not come back.
 */
export function makeRegistrationLink(asked: AskedAccount): string {
  const sealed = encrypt(JSON.stringify({ asked, expires: siteNowMs() + LINK_TTL_MS }), PURPOSE);
  const token = Buffer.from(sealed, "base64").toString("base64url");
  return absoluteAddress(`/confirm-registration/${token}`);
}

/** What the link with this token makes; null for one that is not ours or has run out. */
export function openRegistration(token: string): AskedAccount | null {
  try {
    const { asked, expires } = sealedSchema.parse(JSON.parse(decrypt(token, PURPOSE)));
    return expires > siteNowMs() ? asked : null;
  } catch {
    return null;
  }
}

/** Makes the account, unless somebody has one of its names by now, or the publication takes no more. */
export async function confirmRegistration(
  token: string,
  { address }: Client,
): Promise<Result<AskedAccount, NotFound | NotAllowed | TooMany | Invalid>> {
  const counted = await countAttempt("links-by-address", address);
  if (!counted.ok) return counted;
  const asked = openRegistration(token);
  if (!asked) return refused(NOT_FOUND);
  const as = await newcomer();
  if (!as) return refused(NOT_ALLOWED);
  const { passwordHash, ...names } = asked;
  const added = await addAccount(names, passwordHash, {
    ...as,
    emailVerified: siteNow(),
  });
  return added.ok ? { ok: true, value: asked } : added;
}
