import { characters } from "../text/fields";

/** A link of the navigation or of the footer. */
export type SiteLink = { label: string; address: string };

const LINKS_MAX = 12;
const LABEL_MAX = 40;
const ADDRESS_MAX = 300;

/** Links as they are typed, each on a line: `About | /about`. */
export function siteLinks(text: string): SiteLink[] {
  return filledLines(text).map(linkOf);
}

/** Links as they are typed. */
export function linkLines(links: SiteLink[]): string {
  return links.map(({ label, address }) => `${label} | ${address}`).join("\n");
}

/** What is wrong with links as they are typed, in words; null if nothing. */
export function linksProblem(text: string): string | null {
  const lines = filledLines(text);
  if (lines.length > LINKS_MAX) {
    return `There can be at most ${LINKS_MAX} links. These are ${lines.length}.`;
  }
  for (const [index, line] of lines.entries()) {
    const problem = linkProblem(linkOf(line));
    if (problem) return `Line ${index + 1}: ${problem}`;
  }
  return null;
}

function linkProblem({ label, address }: SiteLink): string | null {
  if (!label || !address) return "please write a name and an address, such as About | /about.";
  if (characters(label) > LABEL_MAX) return `a name can have at most ${LABEL_MAX} characters.`;
  if (address.length > ADDRESS_MAX) {
    return `an address can have at most ${ADDRESS_MAX} characters.`;
  }
  return isAddress(address)
    ? null
    : "an address begins with / for a page of this site, or with https://, http:// or mailto:.";
}

/** A page of this site, or one elsewhere. What a browser would run is none. */
function isAddress(address: string): boolean {
  if (/[\s\\]/.test(address)) return false;
  if (/^\/(?!\/)/.test(address)) return true;
  return /^(?:https?:\/\/|mailto:)[^/]/i.test(address) && URL.canParse(address);
}

function filledLines(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** Parted at the last bar: an address has none. */
function linkOf(line: string): SiteLink {
  const bar = line.lastIndexOf("|");
  if (bar === -1) return { label: line.trim(), address: "" };
  return { label: line.slice(0, bar).trim(), address: line.slice(bar + 1).trim() };
}
