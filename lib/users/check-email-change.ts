import { waitBefore } from "../limits/limits";
import { confirmPassword, hasPassword, WRONG_PASSWORD } from "./confirm-password";
import { uniqueKey } from "./unique-key";

type Check = {
  /** Whether another address is asked for at all. */
  isWanted: boolean;
  /** Why it cannot be had, by field. */
  errors?: Record<string, string>;
  /** Above 0: tried too often. */
  waitSeconds: number;
};

/** Whether this user may have another email address: that takes the password, and a pause now and then. */
export async function checkEmailChange(
  user: { id: string; email: string },
  email: string,
  password: string,
): Promise<Check> {
  if (email === user.email) return { isWanted: false, waitSeconds: 0 };
  const { errors, waitSeconds } = await checkPassword(user.id, password);
  if (errors || waitSeconds) return { isWanted: true, errors, waitSeconds };
  return { isWanted: true, waitSeconds: await waitBefore("mails-to", uniqueKey(email)) };
}

async function checkPassword(
  userId: string,
  password: string,
): Promise<{ errors?: Record<string, string>; waitSeconds: number }> {
  if (!(await hasPassword(userId))) {
    return {
      errors: { email: "To change your email address, set a password first." },
      waitSeconds: 0,
    };
  }
  if (!password) {
    const errors = { password: "Please enter your password to change your email address." };
    return { errors, waitSeconds: 0 };
  }
  const { isRight, waitSeconds } = await confirmPassword(userId, password);
  const isWrong = !isRight && !waitSeconds;
  return { errors: isWrong ? { password: WRONG_PASSWORD } : undefined, waitSeconds };
}
