import type { Client } from "../http/client";
import { countAttempt } from "../limits/count-attempt";
import type { Invalid, Result, TooMany } from "../result";
import { addAccount } from "../users/account";
import { checkNamesAreFree } from "../users/names";
import { hashPassword } from "./passwords/hashing";
import type { Registration } from "./schema";

/** Makes an account for anybody who asks. */
export async function register(
  { username, email, password }: Registration,
  { address }: Client,
): Promise<Result<void, TooMany | Invalid>> {
  const counted = await countAttempt("registrations-by-address", address);
  if (!counted.ok) return counted;
  const free = await checkNamesAreFree({ username, email });
  if (!free.ok) return free;
  return addAccount({ username, email }, await hashPassword(password));
}
