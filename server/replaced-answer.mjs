/** An answer that another part of the server begins, and that is dropped for a page of ours. */

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

/** What Next's problems come as; data and pictures are left alone. */
const HTML_OR_BARE_TEXT = /^(text\/(html|plain)|$)/;

/** Headers that say something of the dropped body. */
const ABOUT_THE_BODY = /^(content-(?!security-)|transfer-|etag|vary|link|cache-|x-next)/;

/**
 * Lets every answer through but a problem in HTML or bare text: that is dropped, and `send` called.
 * @param {Response} response
 * @param {() => Promise<void>} send
 */
export function replaceProblem(response, send) {
  const { writeHead, write, end } = response;
  let isProblem = false;

  const decide = (status = response.statusCode) => {
    if (isProblem || response.headersSent || status < 400) return isProblem;
    isProblem = HTML_OR_BARE_TEXT.test(String(response.getHeader("content-type") ?? ""));
    response.statusCode = status;
    return isProblem;
  };

  // Node's types know each of these by many signatures; here they only pass on what they get.
  /** @type {any} */ (response).writeHead = (
    /** @type {number} */ status,
    /** @type {any[]} */ ...rest
  ) => (decide(status) ? response : writeHead.call(response, status, ...rest));

  /** @type {any} */ (response).write = (/** @type {any} */ ...args) =>
    decide() ? true : write.apply(response, args);

  /** @type {any} */ (response).end = (/** @type {any} */ ...args) => {
    if (!decide()) return end.apply(response, args);
    Object.assign(response, { writeHead, write, end });
    void send();
    return response;
  };
}

/**
 * Sends a page with the status the answer has already.
 * @param {Request} request
 * @param {Response} response
 * @param {Uint8Array} page
 */
export function sendPage(request, response, page) {
  for (const name of response.getHeaderNames()) {
    if (ABOUT_THE_BODY.test(name)) response.removeHeader(name);
  }
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "private, no-store");
  response.setHeader("Content-Length", page.length);
  response.end(request.method === "HEAD" ? undefined : page);
}
