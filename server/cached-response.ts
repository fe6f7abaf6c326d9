/** A finished answer, as every visitor gets it. */
import type { OutgoingHttpHeaders } from "node:http";
import { SECOND_MS } from "../lib/config/durations";
import { siteNowMs } from "../lib/database/clock";
import { BYTES_PER_BYTE, type Encoded, EncodedBody } from "./encoded-body";
import { FinishedHead } from "./finished-head";
import type { Request, Response } from "./handler";
import type { BufferedResponse } from "./subrequest";

/** What says how one answer was sent, and what Next tells its own scripts. */
const NOT_CACHED =
  /^(connection|content-(encoding|length)|date|etag|keep-alive|last-modified|set-cookie|transfer-encoding|vary|x-nextjs-[\w-]+)$/;

/** What an answer without the body does not repeat. */
const ABOUT_THE_BODY = /^content-(type|language)$/;

/** Two for each way in which the body is sent: plain, brotli, gzip. */
const HEADS_MAX = 6;

/** Of the answer and of one that says that nothing has changed. */
type Heads = { whole: FinishedHead; unchanged: FinishedHead };

export class CachedResponse {
  readonly status: number;
  readonly body: EncodedBody;
  /** How much memory it takes at most. */
  readonly bytes: number;
  readonly #headers: [name: string, value: string][];
  readonly #heads = new Map<Encoded, Heads>();
  readonly #lastModified: LastModified | null;

  constructor({ status, headers, body }: BufferedResponse) {
    this.status = status;
    this.body = new EncodedBody(body);
    const varying = `${headers.vary ?? ""},Accept-Encoding`.split(",").map((name) => name.trim());
    const vary = [...new Set(varying.filter(Boolean))].join(", ");
    this.#headers = [...cachedHeaders(headers), ["vary", vary]];
    this.#lastModified = lastModifiedOf(headers);
    const headBytes = this.#headers.flat().join().length;
    this.bytes = 1024 + headBytes * HEADS_MAX + body.length * BYTES_PER_BYTE;
  }

  /**
   * Answers a request; `cache` is what the answer says of where it comes from. Gives nothing to wait
   * for unless the bytes are still being made.
   */
  send(request: Request, response: Response, cache?: "HIT" | "MISS"): void | Promise<void> {
    const encoded = this.body.for(request.headers["accept-encoding"]);
    return encoded instanceof Promise
      ? encoded.then((made) => this.#write(made, request, response, cache))
      : this.#write(encoded, request, response, cache);
  }

  #write(encoded: Encoded, request: Request, response: Response, cache?: "HIT" | "MISS"): void {
    response.cacheStatus = cache;
    const { method, headers } = request;
    const { whole, unchanged } = this.#headsOf(encoded);
    skipEmptyBody(request);
    const modified = this.#lastModified?.isTold() ? this.#lastModified : null;
    if (this.status === 200 && isUnchanged(headers, encoded.etag, modified)) {
      unchanged.begin(response, ownHeaders(response, modified));
      response.end();
      return;
    }
    const length = String(encoded.bytes.length);
    whole.begin(response, ["content-length", length, ...ownHeaders(response, modified)]);
    response.end(method === "HEAD" ? undefined : encoded.bytes);
  }

  #headsOf(encoded: Encoded): Heads {
    const known = this.#heads.get(encoded);
    if (known) return known;
    const { etag, encoding } = encoded;
    const all = [...this.#headers];
    if (this.status === 200) all.push(["etag", etag]);
    const heads = {
      whole: new FinishedHead(
        this.status,
        encoding ? [...all, ["content-encoding", encoding]] : all,
      ),
      unchanged: new FinishedHead(
        304,
        all.filter(([name]) => !ABOUT_THE_BODY.test(name)),
      ),
    };
    this.#heads.set(encoded, heads);
    return heads;
  }
}

/** Those of this one answer, names and values in turn. */
function ownHeaders({ requestId, cacheStatus }: Response, modified: LastModified | null): string[] {
  const headers: string[] = [];
  if (modified) headers.push("last-modified", modified.text);
  if (requestId) headers.push("X-Request-Id", requestId);
  if (cacheStatus) headers.push("X-Nextjs-Cache", cacheStatus);
  return headers;
}

/**
 * Once an answer is sent, Node has what is left of the request read to its end. Where the request has no
 * body, that reads nothing and takes a tenth of the whole answer's time.
 */
function skipEmptyBody(request: Request): void {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  if (length === undefined && encoding === undefined) request.resume = stay;
}

function stay(this: Request): Request {
  return this;
}

function cachedHeaders(headers: OutgoingHttpHeaders): [name: string, value: string][] {
  return Object.entries(headers)
    .filter(([name]) => !NOT_CACHED.test(name))
    .flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, String(one)]),
    );
}

/** When an answer was made that says so, as feeds do. */
type LastModified = { text: string; isTold: () => boolean; isKnown: (since: string) => boolean };

/**
 * The header counts in seconds. So it is told once that second is over: whoever gets it then has what was made last
 * within it, and what is made later has a later one.
 */
function lastModifiedOf(headers: OutgoingHttpHeaders): LastModified | null {
  const text = headers["last-modified"];
  if (typeof text !== "string") return null;
  const moment = Date.parse(text);
  return {
    text,
    isTold: () => siteNowMs() >= moment + SECOND_MS,
    isKnown: (since) => Date.parse(since) >= moment,
  };
}

/** Whether the reader has this already; where they name bytes, these count (RFC 9110, 13.2.2). */
function isUnchanged(
  headers: Request["headers"],
  etag: string,
  modified: LastModified | null,
): boolean {
  const { "if-none-match": bytes, "if-modified-since": since } = headers;
  if (bytes !== undefined) return isKnown(bytes, etag);
  return since !== undefined && (modified?.isKnown(since) ?? false);
}

/** Whether the reader has these bytes already. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const known = ifNoneMatch.split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}
