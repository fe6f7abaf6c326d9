import { motionWidthsOf, postImageAddress, sizeAddress } from "../media/post-image-address";
import type { OwnImage } from "./queries";

// Where everything lies in the zip of somebody's data.

export function postPath(slug: string): string {
  return `posts/${slug}.md`;
}

/** Not among the posts: their slugs have no dots. */
export function pendingPath(slug: string): string {
  return `posts/${slug}.changes.md`;
}

export function revisionPath(slug: string, id: number): string {
  return `history/${slug}/${id}.md`;
}

export function avatarPath(width: number): string {
  return `pictures/profile-${width}.webp`;
}

/** As the posts name it, so that they find it beside them. */
export function imagePath(image: OwnImage): string {
  return postImageAddress(image).slice(1);
}

type Motion = { hash: string; width: number };

/** The largest size of an image's animation; null where nothing moves. */
export function largestMotion({ motionHash, width }: OwnImage): Motion | null {
  return motionHash ? { hash: motionHash, width: Math.max(...motionWidthsOf(width)) } : null;
}

/** Of no post's text: that names the still. */
export function motionPath({ hash, width }: Motion): string {
  return sizeAddress(hash, width).slice(1);
}

/** The Content-Disposition of somebody's data, saved on that day under a name that says whose it is. */
export function dataAttachment(username: string, day: Date): string {
  const date = day.toISOString().slice(0, 10);
  const plain = username.replace(/[^A-Za-z0-9_.-]/g, "_");
  const whole = encodeURIComponent(`carafe-${username}-${date}.zip`);
  return `attachment; filename="carafe-${plain}-${date}.zip"; filename*=UTF-8''${whole}`;
}
