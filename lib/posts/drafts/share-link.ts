import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Member } from "../../actor";
import { db } from "../../database/db";
import { countAttempt } from "../../limits/count-attempt";
import { withKind } from "../../policy/post-kind";
import { writingPolicy } from "../../policy/writings";
import { type NotFound, ok, type Result, refused, type TooMany } from "../../result";
import { derivedSecret } from "../../secrets/secret";
import { absoluteAddress } from "../../site/absolute-address";
import type { Post } from "../reading/queries";
import { POST_FIELDS, readPosts } from "../reading/read-posts";
import { shown } from "../rendering/markdown";
import { recordChange } from "../saving/record-change";
import type { Addressed } from "../slugs/post-address";
import { type OthersPost, whyNotEditable } from "../text/editable-post";
import { WRITERS_SELECT, withWriters } from "../text/writers";

/** Makes the secret link by which anybody can see a draft; a former one ends. Gives where the draft stands. */
export async function shareDraft(actor: Member, id: number): Promise<ShareResult> {
  return setNonce(actor, id, randomBytes(16).toString("base64url"));
}

/** Ends the link. */
export async function withdrawShareLink(actor: Member, id: number): Promise<ShareResult> {
  return setNonce(actor, id, null);
}

type ShareResult = Result<Addressed, NotFound | OthersPost | TooMany>;

async function setNonce(
  actor: Member,
  id: number,
  shareNonce: string | null,
): Promise<ShareResult> {
  const counted = await countAttempt("changes-by-user", actor.id);
  if (!counted.ok) return counted;
  const post = await db().$transaction(async (database) => {
    const found = await database.post.findFirst({
      where: { id, ...writingPolicy.where(actor, "share") },
      select: SHARED_FIELDS,
    });
    if (!found) return null;
    // By hand, so that the post goes on telling when its text was saved.
    const count = await database.$executeRaw`
      UPDATE "Post" SET "shareNonce" = ${shareNonce} WHERE "id" = ${id} AND "status" = ${found.status}`;
    if (count === 0) return null;
    const act = shareNonce === null ? "post-share-ended" : "post-shared";
    const shared = withWriters(withKind(found));
    await recordChange(database, actor, act, shared);
    return shared;
  });
  return post ? ok(post) : refused(await whyNotEditable(id));
}

const SHARED_FIELDS = {
  ...WRITERS_SELECT,
  ...{ id: true, kind: true, slug: true, title: true, status: true },
} as const;

/** The whole link, which only the author and those who were given it know. */
export function shareLink(nonce: string): string {
  return absoluteAddress(`/shared/${nonce}.${proofOf(nonce)}`);
}

/** The draft behind a link, as it stands now; null if there is none. It may have been published since. */
export async function findShared(token: string): Promise<Post | null> {
  const shareNonce = nonceIn(token);
  if (shareNonce === null) return null;
  const where = { shareNonce };
  const [post] = await readPosts(() => db().post.findMany({ where, select: POST_FIELDS }));
  return post ? shown(withKind(post)) : null;
}

/** A database that somebody has read gives no link away: a link also takes AUTH_SECRET. */
function proofOf(nonce: string): string {
  return createHmac("sha256", derivedSecret("share-link")).update(nonce).digest("base64url");
}

function nonceIn(token: string): string | null {
  const [nonce = "", proof = ""] = token.split(".");
  const [given, expected] = [Buffer.from(proof), Buffer.from(proofOf(nonce))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? nonce : null;
}
