/**
 * A request that the server makes to itself, without a connection. What it is answered is made for
 * nobody in particular: no cookie, no header and no address of the reader who happens to ask first
 * gets into it, and it is finished even if that reader goes away.
 */
import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { Writable } from "node:stream";
import { requestContext, runInRequestContext } from "../lib/http/request-context";
import type { Handler } from "./handler";

const TIMEOUT_MS = 60_000;

/** A finished answer, as one piece. */
export type BufferedResponse = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/**
 * What `handle` answers to a GET of `url` (path and query). The host is the one under which the site
 * is known.
 */
export async function subrequest(
  handle: Handler,
  url: string,
  headers: { host: string; cookie?: string },
): Promise<BufferedResponse> {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "GET", url, headers: { ...headers, accept: "text/html" } });
  request.push(null);
  const response = new BufferingResponse(request);
  const { id, traceId } = requestContext() ?? { id: undefined };
  const context = { id, traceId, address: "", headers: {} };
  try {
    await Promise.all([
      response.sent(),
      runInRequestContext(context, () => handle(request, response)),
    ]);
  } finally {
    response.destroy(); // as a connection is closed: Next lets go of what it holds for the answer
  }
  const { statusCode: status, chunks } = response;
  return { status, headers: response.getHeaders(), body: Buffer.concat(chunks) };
}

/** Holds on to what is written to it, and sends it nowhere. */
class BufferingResponse extends ServerResponse {
  chunks: Buffer[] = [];

  constructor(request: IncomingMessage) {
    super(request);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    this.assignSocket(nowhere as Socket);
  }

  /** Rejects if the answer is broken off. */
  sent(): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = () => reject(new Error("An answer was broken off."));
      const timeout = setTimeout(fail, TIMEOUT_MS).unref();
      this.once("finish", resolve).once("close", fail);
      this.once("close", () => clearTimeout(timeout));
    });
  }

  /** Node would send headers that come this way without showing them to anybody. */
  override writeHead(status: number, ...rest: unknown[]): this {
    const headers = rest.find((one) => typeof one === "object") ?? {};
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
    return super.writeHead(status);
  }

  // biome-ignore lint/suspicious/noExplicitAny: Node's types know many signatures, all of which are passed on
  override write(...args: any[]): boolean {
    this.#keep(args[0], args[1]);
    super.write(...(args as [unknown]));
    return true; // no connection has to catch up
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above
  override end(...args: any[]): this {
    this.#keep(args[0], args[1]);
    return super.end(...(args as [unknown]));
  }

  #keep(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === "string") {
      const known = typeof encoding === "string" ? encoding : "utf8";
      this.chunks.push(Buffer.from(chunk, known as BufferEncoding));
    } else if (chunk instanceof Uint8Array) {
      this.chunks.push(Buffer.from(chunk));
    }
  }
}
