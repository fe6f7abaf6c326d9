import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { db } from "../../database/db";
import { derivedSecret } from "../../secrets/secret";
import { absoluteAddress } from "../../site/absolute-address";

import { POST_FIELDS, readPosts } from "../reading/read-posts";
import { shown } from "../rendering/markdown";
import { postAddress } from "../slugs/post-address";
import { refuse } from "../text/own-post";

type Author = { id: string };

/** Makes the secret link by which anybody can see one's own draft; a former one ends. */
export async function shareDraft(author: Author, id: number): Promise<string> {
  return setNonce(author, id, randomBytes(16).toString("base64url"));
}

/** Ends the link. */
export async function withdrawShareLink(author: Author, id: number): Promise<string> {
  return setNonce(author, id, null);
}

async function setNonce(author: Author, id: number, shareNonce: string | null): Promise<string> {
  const where = { id, authorId: author.id, status: { not: "published" } };
  const [post] = await db().post.updateManyAndReturn({
    where,
    data: { shareNonce },
    select: { slug: true },
  });
  return post ? post.slug : refuse(id);
}

/** The whole link, which only the author and those who were given it know. */
export function shareLink(nonce: string): string {
  return absoluteAddress(`/shared/${nonce}.${proofOf(nonce)}`);
}

/** The draft behind a link, as it stands now. A post that has been published since leads to its own page. */
export async function getSharedDraft(token: string) {
  const nonce = nonceIn(token) ?? notFound();
  const where = { shareNonce: nonce };
  const [post] = await readPosts(() => db().post.findMany({ where, select: POST_FIELDS }));
  if (!post) notFound();
  if (post.status === "published") redirect(postAddress(post.slug));
  return shown(post);
}

/** A database that somebody has read gives no link away: a link also takes AUTH_SECRET. */
function proofOf(nonce: string): string {
  return createHmac("sha256", derivedSecret("share-link")).update(nonce).digest("base64url");
}

function nonceIn(token: string): string | null {
  const [nonce, proof = ""] = token.split(".");
  const [given, expected] = [Buffer.from(proof), Buffer.from(proofOf(nonce))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? nonce : null;
}
