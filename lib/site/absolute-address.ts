import { settings } from "../config/settings";

/** A path of this site with its origin, as it stands outside the site. */
export function absoluteAddress(path: string): string {
  return new URL(path, settings().siteUrl).href;
}
