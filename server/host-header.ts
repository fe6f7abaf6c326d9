/** A request says for which host it is, once: of two, a proxy and this server could each go by another. */
import type { Handler, Request } from "./handler";

const HOST = /^[\w.~:[\]%-]*$/;

/** Has `refuse` answer what does not, and what Node refuses already; it finds the status in the request. */
export function withOneHost(handle: Handler, refuse: Handler): Handler {
  return (request, response) => {
    if (!request.refusal && hasOneHost(request)) return handle(request, response);
    request.refusal ??= 400;
    return refuse(request, response);
  };
}

function hasOneHost({ rawHeaders, headers, httpVersion }: Request): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === "host") hosts++;
  }
  if (hosts === 0) return httpVersion === "1.0";
  return hosts === 1 && HOST.test(headers.host ?? "");
}
