/**
 * What the site cannot learn or do through Next: the address a request comes from, and an answer's
 * status chosen by a Server Action (lib/http/request-context.ts is the other side).
 */
import { AsyncLocalStorage } from "node:async_hooks";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => Promise<void>} Handler */
/** @typedef {{ address: string, status?: number, headers: Record<string, string> }} Exchange */

/** @type {AsyncLocalStorage<Exchange>} */
const exchanges = new AsyncLocalStorage();
Object.assign(globalThis, { carafeExchange: exchanges });

/** The exchange being answered. */
export function currentExchange() {
  return exchanges.getStore();
}

/**
 * @param {Handler} handle
 * @param {number} trustedProxies how many proxies of the operator's own stand before this server
 * @returns {Handler}
 */
export function withExchange(handle, trustedProxies) {
  return (request, response) => {
    /** @type {Exchange} */
    const exchange = { address: addressOf(request, trustedProxies), headers: {} };
    const { writeHead } = response;
    // Node's types know writeHead by many signatures; here it only passes on what it gets.
    /** @type {any} */ (response).writeHead = (
      /** @type {number} */ status,
      /** @type {any[]} */ ...rest
    ) => {
      for (const [name, value] of Object.entries(exchange.headers)) response.setHeader(name, value);
      return writeHead.call(response, exchange.status ?? status, ...rest);
    };
    return exchanges.run(exchange, () => handle(request, response));
  };
}

/**
 * Each proxy adds the address it was asked from at the end of X-Forwarded-For; what stands before
 * those of our own, anybody could have written.
 * @param {Request} request
 * @param {number} trustedProxies
 */
function addressOf({ headers, socket }, trustedProxies) {
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  const hops = [...forwarded, socket.remoteAddress ?? ""].map((hop) => hop.trim()).filter(Boolean);
  return hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? "";
}
