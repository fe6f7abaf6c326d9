import { ForeseenError } from "../../lib/foreseen-error";

/** What an operator is told who names an address without an account. */
export function noSuchUser(email: string): ForeseenError {
  return new ForeseenError(`There is no account with the email address ${email}.`);
}
