/** What would make a browser leave the site or read the address differently than we do. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them and read on
const DANGEROUS = /^\/[/\\]|[\\\u0000-\u001f\u007f]/;

/** The path to lead on to after login: `text` if it is an address of this site, else `/`. */
export function safeCallbackUrl(text: string | null | undefined): string {
  if (!text?.startsWith("/") || DANGEROUS.test(text)) return "/";
  const base = "http://site.invalid";
  if (!URL.canParse(text, base)) return "/";
  const url = new URL(text, base);
  return url.origin === base && !url.pathname.startsWith("//")
    ? `${url.pathname}${url.search}${url.hash}`
    : "/";
}

/** Where somebody who must log in first is led. */
export function loginAddress(callbackUrl: string): string {
  return callbackUrl === "/" ? "/login" : `/login?callbackUrl=${encodeURIComponent(callbackUrl)}`;
}

/** The same from a page, which can neither leave a message nor take back the cookie of a dead session. */
export function loginRequiredAddress(callbackUrl: string): string {
  return `/login/required?callbackUrl=${encodeURIComponent(callbackUrl)}`;
}

/** Where somebody makes an account who may want to go on to `callbackUrl`. */
export function registerAddress(callbackUrl: string): string {
  return callbackUrl === "/"
    ? "/register"
    : `/register?callbackUrl=${encodeURIComponent(callbackUrl)}`;
}
