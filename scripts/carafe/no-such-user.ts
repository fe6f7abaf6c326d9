import { OperatorError } from "../../lib/config/operator-error";

/** What an operator is told who names an address without an account. */
export function noSuchUser(email: string): OperatorError {
  return new OperatorError(`There is no account with the email address ${email}.`);
}
