import { uniqueKey } from "../users/unique-key";
import type { SourcePost, SourceUser } from "./source-blog";

/** The same for the same user at every import, whatever name and address they have here by then. */
export function userKeyOf(kind: string, { number, email }: SourceUser): string {
  return `${kind}:${number}:${uniqueKey(email)}`;
}

/** The same for the same post at every import, whatever was edited since, here or there. */
export function postKeyOf(kind: string, post: SourcePost, author: SourceUser): string {
  return `${kind}:${post.number}:${post.publishedAt.toISOString()}:${uniqueKey(author.email)}`;
}
