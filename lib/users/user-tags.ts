import { pageTag } from "../cache/page-tags";
import { listFormerNames } from "./update-profile";

/** The pages that change when this user's name or text does: all that show them, and every address that leads to them. */
export async function profileTags(
  user: { id: string; username: string },
  newName: string,
): Promise<string[]> {
  const names = [user.username, newName, ...(await listFormerNames(user.id))];
  return [pageTag.user(user.id), ...new Set(names.map(pageTag.userAddress))];
}
