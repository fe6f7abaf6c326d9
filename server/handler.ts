/** The shapes that every part of the server is made of: each takes a handler and gives another. */
import type { IncomingMessage, ServerResponse } from "node:http";

export type Request = IncomingMessage & {
  /** The status with which Node itself refuses what it could not read, or does not do. */
  refusal?: number;
};
export type Response = ServerResponse & {
  /** What the log and the reader call the request. */
  requestId?: string;
  /** What proxies and other services call it too; request-context.ts names what is not named yet. */
  traceId?: string;
  /** Where a cached answer comes from. */
  cacheStatus?: "HIT" | "MISS";
};
export type Handler = (request: Request, response: Response) => void | Promise<void>;
