import { siteNow } from "../database/clock";
import { db, type Prisma } from "../database/db";
import { type FetchOutside, fetchOutside } from "../http/fetch-outside";
import { countAttempt } from "../limits/count-attempt";
import { log } from "../log/log";
import { absoluteAddress } from "../site/absolute-address";
import type { TypedLink } from "../text/link-lines";
import { decodeSegment } from "../text/path-segment";
import { uniqueKey } from "../text/unique-key";
import { ownAddressesIn } from "./back-links";
import { userAddress } from "./user-address";

/** Puts these links in the place of those that somebody had. What was verified of the same address stays so. */
export async function writeLinks(
  database: Prisma.TransactionClient,
  userId: string,
  links: TypedLink[],
): Promise<void> {
  const former = await database.profileLink.findMany({
    where: { userId },
    select: { address: true, verifiedAt: true },
  });
  const verifiedAt = new Map(former.map((link) => [link.address, link.verifiedAt]));
  await database.profileLink.deleteMany({ where: { userId } });
  await database.profileLink.createMany({
    data: links.map((link, place) => ({
      ...link,
      ...{ userId, place, verifiedAt: verifiedAt.get(link.address) ?? null },
    })),
  });
}

/**
 * Looks, once and at all of them at the same time, whether the pages that somebody links to link back. Those that
 * are verified are not looked at again, nor is a page that the limit spares; nothing is refused.
 */
export async function verifyLinks(userId: string, ask: FetchOutside = fetchOutside): Promise<void> {
  const links = await db().profileLink.findMany({
    where: { userId, verifiedAt: null },
    select: { address: true },
  });
  if (links.length === 0) return;
  const pages = await pagesOf(userId);
  await Promise.all(links.map(({ address }) => verify(userId, address, pages, ask)));
}

async function verify(
  userId: string,
  address: string,
  pages: Set<string>,
  ask: FetchOutside,
): Promise<void> {
  const counted = await countAttempt("outside-pages-by-user", userId);
  if (!counted.ok || !(await linksBack(address, pages, ask))) return;
  await db().profileLink.updateMany({
    where: { userId, address },
    data: { verifiedAt: siteNow() },
  });
}

async function linksBack(address: string, pages: Set<string>, ask: FetchOutside): Promise<boolean> {
  try {
    const answer = await ask(new URL(address));
    if (
      answer.status !== 200 ||
      !/^(text\/html|application\/xhtml\+xml)\b/i.test(answer.contentType)
    ) {
      return false;
    }
    const own = ownAddressesIn(answer.body.toString("utf8"), answer.address);
    return own.some((link) => pages.has(pageKey(link)));
  } catch (error) {
    log.debug({ err: error }, "A page that a profile links to could not be looked at.");
    return false;
  }
}

/** The addresses that lead to somebody's page, those of former names too: nobody else can have them. */
async function pagesOf(userId: string): Promise<Set<string>> {
  const { username, formerUsernames } = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { username: true, formerUsernames: { select: { usernameKey: true } } },
  });
  const names = [username, ...formerUsernames.map(({ usernameKey }) => usernameKey)];
  return new Set(names.map((name) => pageKey(new URL(absoluteAddress(userAddress(name))))));
}

/** One spelling for all that lead to the same page of this site. */
function pageKey({ origin, pathname }: URL): string {
  const path = decodeSegment(pathname) ?? pathname;
  return `${origin}${uniqueKey(path.replace(/\/$/, ""))}`;
}
