import { db } from "../../database/db";
import type { Recipient } from "../../mail/messages/layout";
import { absoluteAddress } from "../../site/absolute-address";
import { authorsAddress, postAddress, updateAddress } from "../slugs/post-address";

/** `address` is where readers see it, `form` where its authors work on it, `authors` where they are named. */
export type MailAbout = {
  recipient: Recipient;
  title: string;
  address: string;
  form: string;
  authors: string;
};

/** Whom a mail about a post goes to, and what it names of it; null if either is gone. */
export async function findMailAbout({
  postId,
  userId,
}: {
  postId: number;
  userId: string;
}): Promise<MailAbout | null> {
  const [recipient, post] = await Promise.all([
    db().user.findFirst({
      where: { id: userId, suspendedAt: null },
      select: { email: true, username: true },
    }),
    db().post.findUnique({ where: { id: postId }, select: { title: true, slug: true } }),
  ]);
  if (!recipient || !post) return null;
  const { title, slug } = post;
  return {
    recipient,
    title: title || "Untitled",
    address: absoluteAddress(postAddress(slug)),
    form: absoluteAddress(updateAddress(slug)),
    authors: absoluteAddress(authorsAddress(slug)),
  };
}
