import { clientAddress } from "../http/client-address";
import { type Limit, waitBefore } from "./limits";

/** Counts one more attempt from where the request comes from; nothing where that is not known. */
export async function waitByAddress(limit: Limit & `${string}-by-address`): Promise<number> {
  const address = await clientAddress();
  return address ? waitBefore(limit, address) : 0;
}
