/** An answer that another part of the server begins, and that is dropped for a page of ours. */
import type { Request, Response } from "./handler";

/** What Next's problems come as; data and pictures are left alone. */
const HTML_OR_BARE_TEXT = /^(text\/(html|plain)|$)/;

/** Headers that say something of the dropped body. */
const ABOUT_THE_BODY = /^(content-(?!security-)|transfer-|etag|vary|link|cache-|x-next)/;

/** Lets every answer through but a problem in HTML or bare text: that is dropped, and `send` called. */
export function replaceProblem(response: Response, send: () => Promise<void>): void {
  const { writeHead, write, end } = response;
  let isProblem = false;

  const decide = (status = response.statusCode) => {
    if (isProblem || response.headersSent || status < 400) return isProblem;
    isProblem = HTML_OR_BARE_TEXT.test(String(response.getHeader("content-type") ?? ""));
    response.statusCode = status;
    return isProblem;
  };

  // Node's types know each of these by many signatures; here they only pass on what they get.
  Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) =>
      decide(status) ? response : Reflect.apply(writeHead, response, [status, ...rest]),
    write: (...args: unknown[]) => (decide() ? true : Reflect.apply(write, response, args)),
    end: (...args: unknown[]) => {
      if (!decide()) return Reflect.apply(end, response, args);
      Object.assign(response, { writeHead, write, end });
      void send();
      return response;
    },
  });
}

/** Sends a page with the status the answer has already. */
export function sendPage(request: Request, response: Response, page: Uint8Array): void {
  for (const name of response.getHeaderNames()) {
    if (ABOUT_THE_BODY.test(name)) response.removeHeader(name);
  }
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "private, no-store");
  response.setHeader("Content-Length", page.length);
  response.end(request.method === "HEAD" ? undefined : page);
}
