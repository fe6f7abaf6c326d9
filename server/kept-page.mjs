/** A finished answer, as every visitor gets it. */
import { BYTES_PER_BYTE, EncodedBody } from "./encoded-body.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {import("./answer-apart.mjs").Answer} Answer */
/** @typedef {import("./encoded-body.mjs").Encoded} Encoded */

/** What says how one answer was sent, and Next's own view of its cache. */
const NOT_KEPT =
  /^(connection|content-(encoding|length)|date|etag|keep-alive|set-cookie|transfer-encoding|vary|x-nextjs-cache)$/;

/** What an answer without the body does not repeat. */
const ABOUT_THE_BODY = /^content-(type|language)$/;

/** @typedef {{ whole: string[], unchanged: string[] }} Heads names and values in turn */

export class KeptPage {
  /** @type {Map<Encoded, Heads>} */
  #heads = new Map();

  /**
   * @param {Answer} answer
   */
  constructor({ status, headers, body }) {
    this.status = status;
    this.body = new EncodedBody(body);
    this.bytes = 1024 + body.length * BYTES_PER_BYTE;
    this.headers = Object.entries(headers)
      .filter(([name]) => !NOT_KEPT.test(name))
      .flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, String(one)]));
    const varying = `${headers.vary ?? ""},Accept-Encoding`.split(",").map((name) => name.trim());
    this.vary = [...new Set(varying.filter(Boolean))].join(", ");
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {"HIT" | "MISS"} [cache] what the answer says of where it comes from
   * @returns {void | Promise<void>} nothing to wait for, unless the bytes are still being made
   */
  send(request, response, cache) {
    const encoded = this.body.for(request.headers["accept-encoding"]);
    return encoded instanceof Promise
      ? encoded.then((made) => this.#write(made, request, response, cache))
      : this.#write(encoded, request, response, cache);
  }

  /**
   * @param {Encoded} encoded
   * @param {Request} request
   * @param {Response} response
   * @param {string} [cache]
   */
  #write(encoded, { method, headers }, response, cache) {
    if (cache) response.setHeader("X-Nextjs-Cache", cache);
    const { whole, unchanged } = this.#headsOf(encoded);
    if (this.status === 200 && isKnown(headers["if-none-match"], encoded.etag)) {
      response.writeHead(304, unchanged);
      response.end();
      return;
    }
    response.writeHead(this.status, whole);
    response.end(method === "HEAD" ? undefined : encoded.bytes);
  }

  /** @param {Encoded} encoded */
  #headsOf(encoded) {
    const known = this.#heads.get(encoded);
    if (known) return known;
    const { bytes, etag, encoding } = encoded;
    const all = [...this.headers, ["vary", this.vary]];
    if (this.status === 200) all.push(["etag", etag]);
    const sent = [...all, ["content-length", String(bytes.length)]];
    if (encoding) sent.push(["content-encoding", encoding]);
    const unchanged = all.filter(([name]) => !ABOUT_THE_BODY.test(name)).flat();
    const heads = { whole: sent.flat(), unchanged };
    this.#heads.set(encoded, heads);
    return heads;
  }
}

/**
 * Whether the reader has these bytes already.
 * @param {string | undefined} ifNoneMatch
 * @param {string} etag
 */
function isKnown(ifNoneMatch, etag) {
  if (!ifNoneMatch) return false;
  const known = ifNoneMatch.split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}
