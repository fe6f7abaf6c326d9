import { clientAddress } from "../../http/client-address";
import { isRefusal, keyOf, limiter } from "../../limits/limits";
import { waitByAddress } from "../../limits/wait-by-address";
import { isHashingBusy } from "./password";

const FIRST_WAIT_S = 15 * 60;
/** When many log in at once. */
const BUSY_WAIT_S = 10;
const DAY_S = 24 * 60 * 60;
const LONGEST_WAIT_S = DAY_S;

/**
 * Counts a password tried by or for `who` before it is checked, so that many at once are all
 * counted. At login, `who` is the email address as a unique key, known or not. The seconds to wait
 * if it is one too many, else 0.
 */
export async function waitBeforePassword(who: string): Promise<number> {
  if (isHashingBusy()) return BUSY_WAIT_S;
  const wait = await waitByAddress("passwords-by-address");
  return wait || waitForAccount(keyOf(who));
}

/** Each time an account's tries are used up the wait doubles. */
async function waitForAccount(key: string): Promise<number> {
  const passwords = limiter("passwords");
  try {
    await passwords.consume(key);
    return 0;
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    const isFirstTooMany = refusal.consumedPoints === passwords.points + 1;
    if (!isFirstTooMany) return Math.ceil(refusal.msBeforeNext / 1000);
    const wait = await nextWait(key);
    await passwords.block(key, wait);
    return wait;
  }
}

/** Twice the wait before, unless the account has had a day of peace since. */
async function nextWait(key: string): Promise<number> {
  const former = (await limiter("lockouts").get(key))?.consumedPoints ?? 0;
  const wait = Math.min(FIRST_WAIT_S * 2 ** former, LONGEST_WAIT_S);
  await limiter("lockouts").set(key, former + 1, wait + DAY_S);
  return wait;
}

/** The password was right: only wrong ones count, and the tries begin anew. */
export async function forgetPasswordsTried(who: string): Promise<void> {
  const address = await clientAddress();
  if (address) await limiter("passwords-by-address").reward(keyOf(address));
  await unlock(who);
}

/** Lets `who` try passwords again. */
export async function unlock(who: string): Promise<void> {
  const key = keyOf(who);
  await Promise.all([limiter("passwords").delete(key), limiter("lockouts").delete(key)]);
}
