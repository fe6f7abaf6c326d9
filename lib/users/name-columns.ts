import { uniqueKey } from "../text/unique-key";

/** The columns of a new account's names: each as it was typed, and the key by which it is unique. */
export function nameColumns({ username, email }: { username: string; email: string }) {
  return { username, usernameKey: uniqueKey(username), email, emailKey: uniqueKey(email) };
}
