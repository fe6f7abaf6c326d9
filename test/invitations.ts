import { DAY_MS } from "../lib/config/durations";
import { db } from "../lib/database/db";
import { makeInvitationLink } from "../lib/invitations/invitation-link";

/** An invitation to become an editor. */
export function newInvitation(): Promise<{ id: string }> {
  const expires = new Date(Date.now() + DAY_MS);
  return db().invitation.create({ data: { role: "editor", expires }, select: { id: true } });
}

/** The path of the page where somebody accepts a new one. */
export async function openInvitation(): Promise<string> {
  const { id } = await newInvitation();
  return new URL((await makeInvitationLink(id))?.url ?? "").pathname;
}
