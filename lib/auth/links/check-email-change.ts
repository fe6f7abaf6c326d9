import { waitBefore } from "../../limits/limits";
import { uniqueKey } from "../../text/unique-key";
import { confirmPassword, hasPassword, WRONG_PASSWORD } from "../passwords/confirm-password";
import type { VerifiedPassword } from "../passwords/verified-password";

type Check = {
  /** Set if the address may be changed. */
  verified?: VerifiedPassword | null;
  /** Why it may not, by field. */
  errors?: Record<string, string>;
  /** Above 0: tried too often. */
  waitSeconds?: number;
};

/** Whether this user may have another email address: that takes the password. Nothing if they want none. */
export async function checkEmailChange(
  user: { id: string; email: string },
  email: string,
  password: string,
): Promise<Check> {
  if (email === user.email) return {};
  if (!(await hasPassword(user.id))) {
    return { errors: { email: "To change your email address, set a password first." } };
  }
  if (!password) {
    return { errors: { password: "Please enter your password to change your email address." } };
  }
  const { verified, waitSeconds } = await confirmPassword(user.id, password);
  if (waitSeconds) return { waitSeconds };
  if (!verified) return { errors: { password: WRONG_PASSWORD } };
  return { verified, waitSeconds: await waitBeforeMails(user.id, email) };
}

/** A link goes to the new address, a notice to the old one. */
async function waitBeforeMails(userId: string, email: string): Promise<number> {
  return (await waitBefore("mails-by-user", userId)) || waitBefore("mails-to", uniqueKey(email));
}
