import { AsyncResource } from "node:async_hooks";
import { requestContext, runInRequestContext } from "../http/request-context";

type Transact = (work: never, options?: never) => Promise<unknown>;

/**
 * Prisma (7.10) keeps the last hundred transactions that are over, and each holds on to the request during which it
 * ended, with all that was read and drawn for it. So transactions of this client begin and end outside of Next's context.
 * Only what is done within them has that, and our own, which is small, stays.
 */
export function withoutRequests<Client extends { $transaction: Transact }>(client: Client): Client {
  const outside = new AsyncResource("Transactions");
  const transaction = client.$transaction.bind(client) as unknown as (
    ...args: unknown[]
  ) => Promise<unknown>;
  const begin = (work: unknown, ...options: unknown[]) => {
    const bound =
      typeof work === "function" ? AsyncResource.bind(work as (tx: unknown) => unknown) : work;
    const context = requestContext();
    return outside.runInAsyncScope(() =>
      runInRequestContext(context, () => transaction(bound, ...options)),
    );
  };
  return Object.assign(client, { $transaction: begin });
}
