import { postImageAddress } from "../media/post-image-address";
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
