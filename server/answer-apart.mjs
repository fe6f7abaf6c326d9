/**
 * An answer made for nobody in particular: no cookie, no header and no connection of the reader who
 * happens to ask first gets into it, and it is finished even if that reader goes away.
 */
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { Writable } from "node:stream";

const PATIENCE_MS = 60_000;

/** @typedef {(request: IncomingMessage, response: ServerResponse) => void | Promise<void>} Handler */
/** @typedef {import("node:http").OutgoingHttpHeaders} Headers */
/** @typedef {{ status: number, headers: Headers, body: Buffer }} Answer */

/**
 * @param {Handler} handle
 * @param {string} url path and query
 * @param {{ host: string, cookie?: string }} headers the host is the one under which the site is known
 * @returns {Promise<Answer>}
 */
export async function answerApart(handle, url, headers) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "GET", url, headers: { ...headers, accept: "text/html" } });
  request.push(null);
  const response = new KeptResponse(request);
  try {
    await Promise.all([response.sent(), handle(request, response)]);
  } finally {
    response.destroy(); // as a connection is closed: Next lets go of what it holds for the answer
  }
  const { statusCode: status, chunks } = response;
  return { status, headers: response.getHeaders(), body: Buffer.concat(chunks) };
}

/** Holds on to what is written to it, and sends it nowhere. */
class KeptResponse extends ServerResponse {
  /** @type {Buffer[]} */
  chunks = [];

  /** @param {IncomingMessage} request */
  constructor(request) {
    super(request);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    this.assignSocket(/** @type {Socket} */ (nowhere));
  }

  /** Rejects if the answer is broken off. */
  sent() {
    return new Promise((resolve, reject) => {
      const fail = () => reject(new Error("An answer was broken off."));
      const patience = setTimeout(fail, PATIENCE_MS).unref();
      this.once("finish", resolve).once("close", fail);
      this.once("close", () => clearTimeout(patience));
    });
  }

  /**
   * Node would send headers that come this way without showing them to anybody.
   * @override
   */
  writeHead(/** @type {number} */ status, /** @type {any[]} */ ...rest) {
    const headers = rest.find((one) => typeof one === "object") ?? {};
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
    return super.writeHead(status);
  }

  /** @override */
  write(/** @type {any[]} */ ...args) {
    this.#keep(args[0], args[1]);
    super.write(.../** @type {[any]} */ (args));
    return true; // no connection has to catch up
  }

  /** @override */
  end(/** @type {any[]} */ ...args) {
    this.#keep(args[0], args[1]);
    return super.end(.../** @type {[any]} */ (args));
  }

  /**
   * @param {unknown} chunk
   * @param {unknown} encoding
   */
  #keep(chunk, encoding) {
    if (typeof chunk === "string") {
      const known = typeof encoding === "string" ? encoding : "utf8";
      this.chunks.push(Buffer.from(chunk, /** @type {BufferEncoding} */ (known)));
    } else if (chunk instanceof Uint8Array) {
      this.chunks.push(Buffer.from(chunk));
    }
  }
}
