import { uniqueKey } from "../text/unique-key";
import { usernamesLike } from "../users/usernames-like";

/**
 * A name that is allowed here and not taken, as near to `wanted` as can be.
 * `taken` holds unique keys and gets the new one.
 */
export function claimUsername(wanted: string, taken: Set<string>): string {
  const names = usernamesLike(wanted);
  for (;;) {
    const name = names.next().value;
    const key = uniqueKey(name);
    if (!taken.has(key)) {
      taken.add(key);
      return name;
    }
  }
}
