import { type LinkRules, typedLinksProblem } from "../text/link-lines";

const RULES: LinkRules = {
  max: 12,
  example: "About | /about",
  isAddress,
  addressRule:
    "an address begins with / for a page of this site, or with https://, http:// or mailto:.",
};

/** What is wrong with links of the navigation or of the footer as they are typed, in words; null if nothing. */
export function linksProblem(text: string): string | null {
  return typedLinksProblem(text, RULES);
}

/** A page of this site, or one elsewhere. What a browser would run is none. */
function isAddress(address: string): boolean {
  if (/[\s\\]/.test(address)) return false;
  if (/^\/(?!\/)/.test(address)) return true;
  return /^(?:https?:\/\/|mailto:)[^/]/i.test(address) && URL.canParse(address);
}
