import Bowser from "bowser";

/** "Firefox on Windows": a browser and its system in words, from what it says of itself. */
export function browserName(userAgent: string): string {
  if (!userAgent) return "Unknown browser";
  const { browser, os } = Bowser.parse(userAgent);
  const name = browser.name || "Unknown browser";
  return os.name ? `${name} on ${os.name}` : name;
}
