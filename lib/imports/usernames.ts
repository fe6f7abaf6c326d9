import { USERNAME_MAX, usernameSchema } from "../users/schema";
import { uniqueKey } from "../users/unique-key";

/**
 * A name that is allowed here and not taken, as near to `wanted` as can be.
 * `taken` holds unique keys and gets the new one.
 */
export function claimUsername(wanted: string, taken: Set<string>): string {
  const base = allowed(wanted);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `-${number}`;
    const name = `${shortened(base, USERNAME_MAX - suffix.length)}${suffix}`;
    const key = uniqueKey(name);
    if (!taken.has(key)) {
      taken.add(key);
      return name;
    }
  }
}

function allowed(wanted: string): string {
  const name = wanted
    .normalize("NFKC")
    .trim()
    .replace(/[^\p{L}\p{M}\p{Nd}_.-]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const result = usernameSchema.safeParse(shortened(name, USERNAME_MAX));
  return result.success ? result.data : `writer-${name}`.replace(/[^\p{L}\p{Nd}]+$/u, "");
}

function shortened(name: string, length: number): string {
  return [...name].slice(0, length).join("");
}
