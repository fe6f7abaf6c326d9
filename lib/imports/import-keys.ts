import { createHash } from "node:crypto";
import { uniqueKey } from "../text/unique-key";
import type { SourcePost, SourceUser } from "./source-blog";

/** The same for the same user at every import, whatever name and address they have here by then. */
export function userKeyOf(kind: string, { number, email }: SourceUser): string {
  return keyOf(kind, number, uniqueKey(email));
}

/** The same for the same post at every import, whatever was edited since, here or there. */
export function postKeyOf(kind: string, post: SourcePost, author: SourceUser): string {
  return keyOf(kind, post.number, post.publishedAt.toISOString(), uniqueKey(author.email));
}

/** A hash, for keys stay when an account is deleted, and its address must not. */
function keyOf(...parts: (string | number)[]): string {
  return createHash("sha256").update(parts.join(":")).digest("hex");
}
