import { linkifyit } from "linkify-it";

/** A stretch of a text that is an address to follow. */
export type Address = { start: number; end: number; url: string };

/** Addresses are read up to here: servers refuse longer ones. */
export const ADDRESS_MAX = 4_000;
/** Most are shorter, and of a text that is nothing but addresses no more need be read each time. */
const SHORT_ADDRESS_MAX = 400;

const linkify = linkifyit();

/** Scripts without spaces write an address straight after a letter of theirs. */
const BEGINNING =
  /(?<![a-z])https?:\/\/(?=[[\p{L}\p{N}])|(?<![a-z\d.:/@-]|[a-z\d]_)www\.(?=[\p{L}\p{N}])/giu;

/** Punctuation beyond ASCII is the sentence's. So are marks of direction, but not joiners within words. */
const SENTENCE =
  /[\0- <>`]|(?![\0-\x7f])[\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Z}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Before a host, the name and the password of somebody: no address to show to others. */
const CREDENTIALS = /^https?:\/\/[^#/?]*@/i;

const LONG_HOST = /^https?:\/\/[^#/?]{262}/i;

/** A host ends in letters of one script: words that follow it without a space are not its own. */
const HOST_BEFORE_WORDS =
  /^[^#/:?]*:?\/*[^#/?]*\.[a-z]{2,}(?::\d+)?(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])(?![^#/?]*\.\p{L})/iu;

/** What stands after another `@`, a `!` or a slash names somebody elsewhere, or a package. */
const MAIL =
  /(?<![\w.+\-@!/]|\/\/[^\s/@]{0,64}:|\b(?:acct|s?ftp|sips?|ssh|xmpp):)(?:mailto:)?[\w.+-]{1,64}@(?:[\p{L}\p{N}\p{M}-]{1,63}\.){1,10}[\p{L}\p{M}\d-]{2,63}(?![\w@]|[:/]\S)/giu;

/** The addresses of a text: of the web, where it says so or begins with www, and of mail. */
export function addressesIn(text: string): Address[] {
  const found: Address[] = [];
  for (const { index } of text.matchAll(BEGINNING)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const length = addressLengthAt(text, index);
    if (length > 0) found.push(addressAt(text, index, length));
  }
  const mails = mailsIn(text).filter(
    (mail) => !found.some(({ start, end }) => mail.start < end && start < mail.end),
  );
  return [...found, ...mails].sort((one, other) => one.start - other.start);
}

function addressLengthAt(text: string, index: number): number {
  const length = addressLength(text.slice(index, index + SHORT_ADDRESS_MAX));
  if (length < SHORT_ADDRESS_MAX / 2) return length;
  return addressLength(text.slice(index, index + ADDRESS_MAX));
}

function addressAt(text: string, start: number, length: number): Address {
  const address = text.slice(start, start + length);
  return { start, end: start + length, url: /^www/i.test(address) ? `http://${address}` : address };
}

/** Whether an address of the web may begin with `text` where it stands, after the character `before`. */
export function mayBeginAddress(text: string, before: string): boolean {
  return [...(before + text).matchAll(BEGINNING)].some(({ index }) => index === before.length);
}

/** How much of a text, which begins as an address of the web does, is one; 0 if nothing. */
export function addressLength(text: string): number {
  const scheme = /^www/i.test(text) ? "http://" : "";
  const candidate = scheme + text.split(SENTENCE, 1)[0];
  if (CREDENTIALS.test(candidate) || LONG_HOST.test(candidate)) return 0;
  const [withoutWords = candidate] = HOST_BEFORE_WORDS.exec(candidate) ?? [];
  return Math.max(0, linkLength(withoutWords) - scheme.length);
}

function linkLength(candidate: string): number {
  const known = candidate.replace(/^https?:\/\/[^#/?]+/i, withoutUnderscores);
  const found = candidate.slice(0, linkify.matchAtStart(known)?.lastIndex ?? 0);
  const isEntity = candidate[found.length] === ";";
  const rest = found.replace(isEntity ? /&#?\w+$/ : /[:|\\&]+$/, "").replace(/[*_~]+$/, keptMarks);
  return rest === found ? found.length : linkLength(rest);
}

/** For linkify-it a host ends at an underscore, though all but its last two names may have some. */
function withoutUnderscores(host: string): string {
  const names = host.split(".");
  return names
    .map((name, at) => (at < names.length - 2 ? name.replaceAll("_", "-") : name))
    .join(".");
}

/** Marks at the end emphasise the text around, unless the last part of the address begins with them too. */
function keptMarks(marks: string, index: number, address: string): string {
  const part =
    address
      .slice(0, index)
      .split(/[#&/=?]/)
      .at(-1) ?? "";
  return part.startsWith(marks) ? marks : "";
}

function mailsIn(text: string): Address[] {
  return [...text.matchAll(MAIL)].flatMap(({ index, 0: found }) => {
    const [mail = found] = HOST_BEFORE_WORDS.exec(found) ?? [];
    if (/[\d_-]$/.test(mail)) return [];
    const url = mail.replace(/^(?:mailto:)?/i, "mailto:");
    return [{ start: index, end: index + mail.length, url }];
  });
}
