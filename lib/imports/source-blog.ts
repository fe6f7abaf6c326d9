import { createHash } from "node:crypto";
import { uniqueKey } from "../text/unique-key";

/** Another blog as the importer needs it, whatever software it came from. */
export type SourceBlog = {
  /** Which software, in one lower-case word: numbers of two kinds of blog are not the same posts. */
  kind: string;
  users: SourceUser[];
  posts: SourcePost[];
  faults: Fault[];
  /** What else to say of it, in sentences. */
  notes: string[];
};

/** Something that cannot come along as it stands. */
export type Fault = {
  /** What is wrong, as the end of a sentence. */
  reason: string;
  /** What was done about it, as a sentence. */
  outcome: string;
};

export type SourceUser = {
  /** The user's number over there, which posts refer to. */
  number: number;
  username: string;
  email: string;
  /** A hash that goes on working, or null if there is none that could. */
  passwordHash: string | null;
  /** Path of the picture's file; null for the placeholder that everybody starts with. */
  pictureFile: string | null;
};

export type SourcePost = {
  /** The number under which old links know the post. */
  number: number;
  userNumber: number;
  title: string;
  content: string;
  publishedAt: Date;
  /** The date as one import after the other reads it, also where `publishedAt` had to be guessed. */
  dateKey: string;
};

/** The same for the same user at every import, whatever name and address they have here by then. */
export function userKeyOf(kind: string, { number, email }: SourceUser): string {
  return keyOf(kind, number, uniqueKey(email));
}

/** The same for the same post at every import, whatever was edited since, here or there. */
export function postKeyOf(kind: string, post: SourcePost, author: SourceUser): string {
  return keyOf(kind, post.number, post.dateKey, uniqueKey(author.email));
}

/** A hash, for keys stay when an account is deleted, and its address must not. */
function keyOf(...parts: (string | number)[]): string {
  return createHash("sha256").update(parts.join(":")).digest("hex");
}
