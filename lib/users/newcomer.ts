import type { Role } from "../actor";
import { publication } from "../site/publication";

/** What an account is in the beginning. */
export type Newcomer = { role: Role; awaitsApproval: boolean };

/** What an account is that somebody makes for themselves; null where the publication has no such accounts. */
export async function newcomer(): Promise<Newcomer | null> {
  const { registration, newRole } = await publication();
  switch (registration) {
    case "open":
      return { role: newRole, awaitsApproval: false };
    case "approval":
      return { role: "reader", awaitsApproval: true };
    default:
      return null;
  }
}
