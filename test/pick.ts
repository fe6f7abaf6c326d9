/** Any of them, and not always the same. Throws where there is none to pick. */
export function pick<T>(from: readonly T[]): T {
  if (from.length === 0) throw new Error("There is nothing to pick from.");
  return from[Math.floor(Math.random() * from.length)] as T;
}
