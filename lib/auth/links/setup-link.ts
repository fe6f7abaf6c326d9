import cluster from "node:cluster";
import { db } from "../../database/db";
import { log } from "../../log/log";
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

/** As a site starts, and nobody owns it, prints the one link by which somebody comes to. */
export async function inviteFirstOwner(): Promise<void> {
  // Of several workers the first starts alone; one that takes its place later has another number.
  if (cluster.worker && cluster.worker.id !== 1) return;
  try {
    const link = await makeSetupLink();
    if (link) console.log(`Set the site up at ${link}`);
  } catch (error) {
    log.error(error, "The link that sets the site up could not be made.");
  }
}
