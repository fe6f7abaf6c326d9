import { parsePostId } from "../posts/slugs/post-address";

export const REPORTS_ADDRESS = "/site/reports";

/** Where a post is reported: by its number, for its address may change. */
export function reportPostAddress(id: number): string {
  return `/report/post/${id}`;
}

/** Where somebody is reported. */
export function reportPersonAddress(username: string): string {
  return `/report/user/${encodeURIComponent(username)}`;
}

/** Where it is decided about a reported thing. */
export function reportedThingAddress(id: number): string {
  return `${REPORTS_ADDRESS}/${id}`;
}

/** The number of a reported thing that came from outside; 0, which none has, for anything that cannot be one. */
export function parseThingId(id: unknown): number {
  return parsePostId(Number(id));
}
