import { settings } from "../../lib/config/settings";
import { emailKeyOf } from "../../lib/text/email-address";
import { countOf, printable } from "../../lib/text/words";
import { type Belongings, deleteUser, findBelongings } from "../../lib/users/delete-user";
import { prepareDatabase } from "../database/prepare-database";
import { lastOwner, noSuchUser } from "./refused-users";
import { refreshRunningSite } from "./running-site";

/** `carafe user:delete <email> [--with-posts]` */
export async function runUserDelete(
  email: string,
  { withPosts = false }: { withPosts?: boolean },
): Promise<void> {
  await prepareDatabase(settings().databaseUrl);
  const user = await findBelongings({ emailKey: emailKeyOf(email.trim()) });
  if (!user) throw noSuchUser(email);
  const deleted = await deleteUser(user.id, withPosts ? "delete" : "keep");
  if (!deleted.ok)
    throw deleted.problem.code === "last-owner" ? lastOwner(email) : noSuchUser(email);
  await refreshRunningSite();
  console.log(inWords(user, withPosts));
}

function inWords(belongings: Belongings, withPosts: boolean): string {
  const { username, email, avatar, staying, _count } = belongings;
  const gone = [
    ...(withPosts ? [countOf(_count.posts, "post")] : []),
    countOf(avatar ? 1 : 0, "picture"),
    countOf(_count.sessions, "session"),
    countOf(_count.accounts, "connected login"),
  ];
  const isKept = !withPosts && staying > 0;
  const kept = isKept ? ` Kept ${countOf(staying, "post")} under “A former member”.` : "";
  return `Deleted the account of ${printable(username)} (${printable(email)}) with ${inRow(gone)}.${kept}`;
}

function inRow(words: string[]): string {
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}
