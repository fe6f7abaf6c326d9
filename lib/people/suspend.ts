import type { Actor } from "../actor";
import type { Act } from "../audit/acts";
import { recordAct } from "../audit/record-act";
import { DAY_MS } from "../config/durations";
import { siteNow, siteNowMs } from "../database/clock";
import type { Prisma } from "../database/db";
import { changeLists } from "../lists/change-lists";
import { type NotAllowed, type NotFound, ok, type Result, type TooMany } from "../result";
import { endInvitations } from "../users/end-invitations";
import { hidePosts, POSTS_TRANSACTION } from "../users/hide-posts";
import { countChange } from "./count-change";
import { lockLookedAfter } from "./lock-person";
import { personCacheTags } from "./person-cache-tags";
import { endShareLinks, takeBackHandedIn, unschedulePosts } from "./withdraw-unpublished";

/** How long what was deleted as spam can come back. */
const SPAM_KEPT_MS = DAY_MS;

/** Whether readers go on seeing what a suspended person has published. */
export type HiddenChoice = "keep" | "hide";

type Suspended = Result<string[], NotFound | NotAllowed | TooMany>;

/**
 * Ends somebody's sessions and lets them start no other; their page and posts stay, or are there for nobody.
 * What they have scheduled, shared and handed in is theirs alone again. Gives the cache tags of what that changes.
 */
export async function suspendPerson(
  actor: Actor,
  id: string,
  posts: HiddenChoice,
): Promise<Suspended> {
  return suspend(actor, id, "suspended", { isHidden: posts === "hide", deleteAt: null });
}

/** The same with all that is theirs hidden, and gone for good after a day. */
export async function deleteAsSpam(actor: Actor, id: string): Promise<Suspended> {
  const deleteAt = new Date(siteNowMs() + SPAM_KEPT_MS);
  return suspend(actor, id, "deleted-as-spam", { isHidden: true, deleteAt });
}

type How = { isHidden: boolean; deleteAt: Date | null };

async function suspend(actor: Actor, id: string, act: Act, how: How): Promise<Suspended> {
  const counted = await countChange(actor);
  if (!counted.ok) return counted;
  return changeLists(async (database) => {
    const found = await lockLookedAfter(database, actor, id);
    if (!found.ok) return found;
    const { username: name } = found.value;
    const data = { suspendedAt: siteNow(), ...atLeast(how, found.value) };
    await database.user.update({ where: { id }, data, select: { id: true } });
    await endAllThatRuns(database, id);
    if (how.isHidden) await hidePosts(database, id);
    const detail = act === "suspended" ? `posts ${how.isHidden ? "hidden" : "kept"}` : "";
    await recordAct(actor, act, { id, name }, detail, database);
    return ok(await personCacheTags(database, found.value));
  }, POSTS_TRANSACTION);
}

/** What another window has hidden, or is to delete, is let back in by a button of its own alone. */
function atLeast(how: How, person: How): How {
  return { isHidden: how.isHidden || person.isHidden, deleteAt: how.deleteAt ?? person.deleteAt };
}

async function endAllThatRuns(database: Prisma.TransactionClient, id: string): Promise<void> {
  await database.session.deleteMany({ where: { userId: id } });
  await unschedulePosts(database, id);
  await takeBackHandedIn(database, id);
  await endShareLinks(database, id);
  await endInvitations(database, id);
}
