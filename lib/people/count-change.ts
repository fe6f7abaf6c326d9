import { type Actor, memberId } from "../actor";
import { countAttempt } from "../limits/count-attempt";

/** Counts that somebody changes another's account; the operator may do so as often as they like. */
export function countChange(actor: Actor) {
  return countAttempt("changes-by-user", memberId(actor));
}
