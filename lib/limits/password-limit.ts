import { RateLimiterRes } from "rate-limiter-flexible";
import { uniqueKey } from "../users/unique-key";
import { clientAddress } from "./client-address";
import { keyOf, limiter, waitBefore } from "./limits";

const FIRST_WAIT_S = 15 * 60;
const LONGEST_WAIT_S = 24 * 60 * 60;

/**
 * Counts a password tried for the account with this email address, known or not, before it is
 * checked, so that many at once are all counted. The seconds to wait if it is one too many, else 0.
 */
export async function waitBeforePassword(email: string): Promise<number> {
  const wait = await waitBefore("passwords-by-address", await clientAddress());
  return wait || waitForAccount(keyOf(uniqueKey(email)));
}

/** Each time an account's tries are used up the wait doubles. */
async function waitForAccount(key: string): Promise<number> {
  const passwords = limiter("passwords");
  try {
    await passwords.consume(key);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const isFirstTooMany = refusal.consumedPoints === passwords.points + 1;
    if (!isFirstTooMany) return Math.ceil(refusal.msBeforeNext / 1000);
    const { consumedPoints: lockouts } = await limiter("lockouts").penalty(key);
    const wait = Math.min(FIRST_WAIT_S * 2 ** (lockouts - 1), LONGEST_WAIT_S);
    await passwords.block(key, wait);
    return wait;
  }
}

/** The password was right: only wrong ones count, and the account's tries begin anew. */
export async function forgetPasswordsTried(email: string): Promise<void> {
  await limiter("passwords-by-address").reward(keyOf(await clientAddress()));
  await unlockAccount(email);
}

/** Lets the account with this email address try passwords again. */
export async function unlockAccount(email: string): Promise<void> {
  const key = keyOf(uniqueKey(email));
  await Promise.all([limiter("passwords").delete(key), limiter("lockouts").delete(key)]);
}
