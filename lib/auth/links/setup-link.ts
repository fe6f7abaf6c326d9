import { db } from "../../database/db";
import { newToken } from "../../secrets/one-time-token";
import { absoluteAddress } from "../../site/absolute-address";
import { hasOwner } from "../../users/owners";

/**
 * A link by which somebody becomes the site's first owner; the one before it stops working. Null where there
 * is an owner.
 */
export async function makeSetupLink(): Promise<string | null> {
  if (await hasOwner()) return null;
  const { token, tokenHash } = newToken();
  await db().$transaction([
    db().setupLink.deleteMany(),
    db().setupLink.create({ data: { tokenHash }, select: { tokenHash: true } }),
  ]);
  return absoluteAddress(`/setup/${token}`);
}
