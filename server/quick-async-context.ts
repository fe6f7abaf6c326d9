/**
 * Node 20 and 22 hand each `AsyncLocalStorage` on to whatever is begun, by writing it there even if it holds nothing.
 * Next, React and the site have about ten of them, which took a tenth of the time in which a kept page is sent. From
 * Node 24 on they are handed on in another way, and nothing is to be done.
 */
import { AsyncLocalStorage } from "node:async_hooks";

type Storage = { enabled: boolean; kResourceStore: symbol };
type Resource = Record<symbol, unknown>;

/** Has storages written down only where that changes something. To be called before any is used. */
export function quickenAsyncContext(): void {
  const { prototype } = AsyncLocalStorage;
  if (!("_propagate" in prototype)) return;
  Object.assign(prototype, {
    _propagate(this: Storage, resource: Resource, from: Resource) {
      const { kResourceStore, enabled } = this;
      if (!enabled) return;
      const store = from[kResourceStore];
      if (resource[kResourceStore] !== store) resource[kResourceStore] = store;
    },
  });
}
