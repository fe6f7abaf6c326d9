import { AuthError } from "next-auth";

/** A wrong password, turning back at a provider or a forged answer are everyday events, not errors. */
const EVERYDAY = ["CredentialsSignin", "OAuthCallbackError", "InvalidCheck"];

/** Prints what Auth.js reports, if an operator can do something about it. */
export function logUnexpected(error: Error): void {
  if (error instanceof AuthError && EVERYDAY.includes(error.type)) return;
  console.error(error);
}
