import { ok, type Result, refused, type TooMany } from "../result";
import { countAttempt } from "./count-attempt";
import { DAY_S } from "./limits";
import { isLimitReached, limitKey, rateLimiter, waitSecondsOf } from "./rate-limiter";

const FIRST_LOCKOUT_S = 15 * 60;
const LONGEST_LOCKOUT_S = DAY_S;

/**
 * Counts a password tried for `account` from a client's address, before it is checked, so that many
 * at once are all counted. Each time an account's attempts are used up its lockout doubles.
 */
export async function countPasswordAttempt(
  account: string,
  address: string | null,
): Promise<Result<void, TooMany>> {
  const counted = await countAttempt("passwords-by-address", address);
  return counted.ok ? countForAccount(limitKey(account)) : counted;
}

/** The password was right: only wrong ones count, and the attempts begin anew. */
export async function forgetPasswordAttempts(
  account: string,
  address: string | null,
): Promise<void> {
  if (address) await rateLimiter("passwords-by-address").reward(limitKey(address));
  await unlockAccount(account);
}

/** Lets passwords for `account` be tried again. */
export async function unlockAccount(account: string): Promise<void> {
  const key = limitKey(account);
  await Promise.all([rateLimiter("passwords").delete(key), rateLimiter("lockouts").delete(key)]);
}

async function countForAccount(key: string): Promise<Result<void, TooMany>> {
  const passwords = rateLimiter("passwords");
  try {
    await passwords.consume(key);
    return ok();
  } catch (thrown) {
    if (!isLimitReached(thrown)) throw thrown;
    const isFirstTooMany = thrown.consumedPoints === passwords.points + 1;
    const waitSeconds = isFirstTooMany ? await lockOut(key) : waitSecondsOf(thrown);
    return refused({ code: "too-many", waitSeconds });
  }
}

/** For twice as long as before, in seconds, unless the account has had a day of peace since. */
async function lockOut(key: string): Promise<number> {
  const former = (await rateLimiter("lockouts").get(key))?.consumedPoints ?? 0;
  const seconds = Math.min(FIRST_LOCKOUT_S * 2 ** former, LONGEST_LOCKOUT_S);
  await rateLimiter("lockouts").set(key, former + 1, seconds + DAY_S);
  await rateLimiter("passwords").block(key, seconds);
  return seconds;
}
