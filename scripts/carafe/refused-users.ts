import { OperatorError } from "../../lib/config/operator-error";

/** What an operator is told who names an address without an account. */
export function noSuchUser(email: string): OperatorError {
  return new OperatorError(`There is no account with the email address ${email}.`);
}

/** The same who would leave the site without an owner. */
export function lastOwner(email: string): OperatorError {
  return new OperatorError(
    `${email} is the only owner: npm run carafe -- user:role <email> owner makes another.`,
  );
}
