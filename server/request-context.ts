/** The server's side of lib/http/request-context.ts: it makes the context, and does what is asked of it there. */
import { randomUUID } from "node:crypto";
import {
  type RequestContext,
  requestContext,
  runInRequestContext,
} from "../lib/http/request-context";
import { newTraceId, traceIdOf } from "../lib/http/trace-context";
import type { Handler, Request, Response } from "./handler";

/** Gives each request an id, which the reader gets as X-Request-Id, and the trace of a trusted proxy. */
export function withRequestId(handle: Handler, trustedProxies = 0): Handler {
  return (request, response) => {
    response.requestId = randomUUID();
    const given = trustedProxies > 0 ? request.headers.traceparent : undefined;
    if (given !== undefined) response.traceId = traceIdOf([given].flat().join()) ?? undefined;
    return handle(request, response);
  };
}

/** The trace of a request: its proxy's, or one that begins here. */
export function traceOf(response: Response): string | undefined {
  const { requestId } = response;
  if (requestId) response.traceId ??= newTraceId(requestId);
  return response.traceId;
}

/**
 * Gives each request its context. What is cached needs none and is answered before: to have one takes
 * longer than to send a page. `trustedProxies` says how many proxies of the operator's own stand before
 * this server.
 */
export function withRequestContext(handle: Handler, trustedProxies: number): Handler {
  return (request, response) => {
    const { requestId: id } = response;
    const traceId = traceOf(response);
    if (id) response.setHeader("X-Request-Id", id);
    const address = clientAddress(request, trustedProxies);
    const context: RequestContext = { id, traceId, address, headers: {}, held: [] };
    response.once("close", () => runInRequestContext(context, () => writeHeld(context, 0)));
    return runInRequestContext(context, () => handle(request, response));
  };
}

/** Sends the answer with the status and the headers that the request's context names by then. */
export function withContextHeaders(handle: Handler): Handler {
  return (request, response) => {
    const { writeHead } = response;
    const writeHeadOfContext = (status: number, ...rest: unknown[]) => {
      const context = requestContext();
      for (const [name, value] of Object.entries(context?.headers ?? {})) {
        response.setHeader(name, value);
      }
      const sent = context?.status ?? status;
      if (context) writeHeld(context, sent);
      return Reflect.apply(writeHead, response, [sent, ...rest]);
    };
    Object.assign(response, { writeHead: writeHeadOfContext });
    return handle(request, response);
  };
}

/** Writes the lines that have waited for the answer's status; what comes later is written at once. */
function writeHeld(context: RequestContext, status: number): void {
  const { held = [] } = context;
  delete context.held;
  for (const write of held) write(status >= 400 && status < 500);
}

/**
 * Each proxy adds the address it was asked from at the end of X-Forwarded-For; what stands before
 * those of our own, anybody could have written.
 */
function clientAddress({ headers, socket }: Request, trustedProxies: number): string {
  if (trustedProxies === 0) return socket.remoteAddress ?? "";
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  const hops = [...forwarded, socket.remoteAddress ?? ""].map((hop) => hop.trim()).filter(Boolean);
  return hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? "";
}
