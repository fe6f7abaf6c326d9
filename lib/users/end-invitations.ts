import type { Prisma } from "../database/db";

/** The invitations that somebody made and nobody has used are none any more: they would give what their maker may not. */
export async function endInvitations(
  database: Prisma.TransactionClient,
  invitedById: string,
): Promise<void> {
  await database.invitation.deleteMany({ where: { invitedById, usedAt: null } });
}
