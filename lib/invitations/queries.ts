import { withRole } from "../actor";
import { db } from "../database/db";

const LISTED = 100;

/** The newest invitations, with who used them. */
export async function listInvitations() {
  const invitations = await db().invitation.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LISTED,
    select: {
      id: true,
      email: true,
      role: true,
      note: true,
      createdAt: true,
      expires: true,
      usedAt: true,
      usedBy: { select: { username: true } },
      invitedBy: { select: { username: true } },
    },
  });
  return invitations.map(withRole);
}

export type ListedInvitation = Awaited<ReturnType<typeof listInvitations>>[number];

/** Who waits for an admin to say what they are, the first to come first. */
export async function listWaiting() {
  return db().user.findMany({
    where: { awaitsApproval: true, suspendedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: LISTED,
    select: { id: true, username: true, email: true, createdAt: true },
  });
}

export type WaitingPerson = Awaited<ReturnType<typeof listWaiting>>[number];
