import { normalized } from "./normalized";
import { uniqueKey } from "./unique-key";

// One rule for addresses: what mail can be sent to. That is HTML's pattern, with letters of every script
// before the @ (RFC 6531) and in the domain, which then has a form in ASCII (UTS 46, as in URLs).
// https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address

/** Before the @. Of what is not ASCII nothing that cannot be seen: an address is read to be compared. */
const LOCAL_PART =
  /^(?:[\w.!#$%&'*+/=?^`{|}~-]|[^\p{ASCII}\p{C}\p{Z}\p{Default_Ignorable_Code_Point}])+$/u;

/** Nothing that a URL would take for the end of its host. */
const TYPED_DOMAIN = /^[\w.\-\P{ASCII}]+$/u;
const PUNYCODE = /(?:^|\.)xn--/i;

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const ASCII_DOMAIN = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`);

type Parts = { local: string; domain: string };

/** Whether mail can be sent to this address. */
export function isEmailAddress(text: string): boolean {
  const { local, domain } = partsOf(text);
  return LOCAL_PART.test(local) && asciiDomain(domain) !== null;
}

/** The address as mail services know it: its domain in ASCII. */
export function deliverableAddress(address: string): string {
  const { local, domain } = partsOf(address);
  const ascii = asciiDomain(domain);
  return ascii === null ? address : `${local}@${ascii}`;
}

/** The form by which an address is unique: NFC and lower case, the domain in ASCII. */
export function emailKeyOf(address: string): string {
  if (!address.includes("@")) return uniqueKey(address);
  const { local, domain } = partsOf(address);
  const key = normalized(normalized(local, "NFC").toLowerCase(), "NFC");
  return `${key}@${asciiDomain(domain) ?? uniqueKey(domain)}`;
}

function partsOf(address: string): Parts {
  const at = address.lastIndexOf("@");
  return at === -1
    ? { local: "", domain: "" }
    : { local: address.slice(0, at), domain: address.slice(at + 1) };
}

/** Null for what is no domain. */
function asciiDomain(domain: string): string | null {
  if (!TYPED_DOMAIN.test(domain)) return null;
  const isPlain = /^\p{ASCII}+$/u.test(domain) && !PUNYCODE.test(domain);
  const ascii = isPlain ? domain.toLowerCase() : hostOf(domain);
  return ascii !== null && ASCII_DOMAIN.test(ascii) ? ascii : null;
}

/** How a URL writes this host; null if it is none, such as punycode of nothing. */
function hostOf(domain: string): string | null {
  const address = `http://${domain}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}
