import { present } from "./present";

/** One of them, at random. */
export function pick<One>(from: readonly One[]): One {
  return present(from[Math.floor(Math.random() * from.length)]);
}
