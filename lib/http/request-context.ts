import { AsyncLocalStorage } from "node:async_hooks";

/**
 * What the site cannot learn or do through Next: the server (server/request-context.ts) tells it of
 * the request being answered, and it tells the server what the answer is to say.
 */
export type RequestContext = {
  /** Stands in every line that is logged meanwhile, and in the answer as X-Request-Id. */
  id: string | undefined;
  /** What everything calls it that has a part in it (trace-context.ts); stands in every line, too. */
  traceId?: string;
  /** The address the request came from; empty where the answer is made for nobody in particular. */
  address: string;
  /** What the answer is to say in place of Next's own, which a Server Action cannot choose. */
  status?: number;
  headers: Record<string, string>;
  /**
   * Lines for the log that wait for the answer's status: `write` is told whether the request was refused,
   * for which its own line is enough. Undefined where nothing waits any more.
   */
  held?: ((isRefused: boolean) => void)[];
  /** Code of ours has begun to answer. Until then, only what was sent can be at fault. */
  isUnderstood?: true;
};

type Shared = { carafeRequestContext?: AsyncLocalStorage<RequestContext | undefined> };

// The server's program and Next's bundles have each a copy of this module; the storage is the process's.
const shared = globalThis as Shared;
shared.carafeRequestContext ??= new AsyncLocalStorage();
const storage = shared.carafeRequestContext;

/** Runs `answer`, and whatever it begins, as the answer to one request; to none where that is null. */
export function runInRequestContext<Result>(
  context: RequestContext | null,
  answer: () => Result,
): Result {
  return storage.run(context ?? undefined, answer);
}

/** The request being answered; null outside of one, and on a platform without our server. */
export function requestContext(): RequestContext | null {
  return storage.getStore() ?? null;
}

/** Gives the answer under way this status and these headers, where the server is our own. */
export function respondWith(status: number, headers: Record<string, string>): void {
  const context = requestContext();
  if (context) Object.assign(context, { status, headers });
}

/** Names the error that made the answer under way fail, so that the reader and the log can tell which it was. */
export function reportErrorDigest(digest: string): void {
  const context = requestContext();
  if (context) context.headers["X-Error-Digest"] = digest;
}

/** Notes that code of ours answers: whatever fails from now on is a fault of ours. */
export function markUnderstood(): void {
  const context = requestContext();
  if (context) context.isUnderstood = true;
}

/** Whether code of ours has begun to answer: every action first asks who sends it, or from where. */
export function isUnderstood(): boolean {
  const context = requestContext();
  return context === null || context.isUnderstood === true;
}
