import { characters } from "./fields";

/** A link as somebody types it on a line: `About | /about`. */
export type TypedLink = { label: string; address: string };

const LABEL_MAX = 40;
const ADDRESS_MAX = 300;

/** What links of one kind have to be like. */
export type LinkRules = {
  max: number;
  /** A line as it should be. */
  example: string;
  isAddress: (address: string) => boolean;
  /** What an address has to be, in words. */
  addressRule: string;
};

/** Links as they are typed, each on a line. */
export function typedLinks(text: string): TypedLink[] {
  return filledLines(text).map(linkOf);
}

/** Links as they are typed. */
export function linkLines(links: TypedLink[]): string {
  return links.map(({ label, address }) => `${label} | ${address}`).join("\n");
}

/** What is wrong with links as they are typed, in words; null if nothing. */
export function typedLinksProblem(text: string, rules: LinkRules): string | null {
  const lines = filledLines(text);
  if (lines.length > rules.max) {
    return `There can be at most ${rules.max} links. These are ${lines.length}.`;
  }
  for (const [index, line] of lines.entries()) {
    const problem = linkProblem(linkOf(line), rules);
    if (problem) return `Line ${index + 1}: ${problem}`;
  }
  return null;
}

function linkProblem({ label, address }: TypedLink, rules: LinkRules): string | null {
  if (!label || !address) return `please write a name and an address, such as ${rules.example}.`;
  if (characters(label) > LABEL_MAX) return `a name can have at most ${LABEL_MAX} characters.`;
  if (address.length > ADDRESS_MAX) {
    return `an address can have at most ${ADDRESS_MAX} characters.`;
  }
  return rules.isAddress(address) ? null : rules.addressRule;
}

function filledLines(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** Parted at the last bar: an address has none. */
function linkOf(line: string): TypedLink {
  const bar = line.lastIndexOf("|");
  if (bar === -1) return { label: line.trim(), address: "" };
  return { label: line.slice(0, bar).trim(), address: line.slice(bar + 1).trim() };
}
