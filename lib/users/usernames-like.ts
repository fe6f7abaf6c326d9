import { USERNAME_MAX, usernameSchema } from "./schema";

/** Names that are allowed here, as near to `wanted` as can be: the nearest first, then numbered, without end. */
export function* usernamesLike(wanted: string): Generator<string, never> {
  const base = allowed(wanted);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `-${number}`;
    yield `${shortened(base, USERNAME_MAX - suffix.length)}${suffix}`;
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
