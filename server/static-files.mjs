/** The site's scripts, styles and fonts: each read once. Their names change with their content. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { LRUCache } from "lru-cache";
import { KeptPage } from "./kept-page.mjs";

const PREFIX = "/_next/static/";
const MAX_BYTES = 32 * 1024 * 1024;

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".js": "application/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => void | Promise<void>} Handler */

/**
 * @param {Handler} handle for everything else, and for files that are not there
 * @param {string} folder of the built site
 * @param {Record<string, string>} headers of every answer
 * @returns {Handler}
 */
export function withStaticFiles(handle, folder, headers) {
  /** @type {LRUCache<string, KeptPage>} */
  const files = new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: ({ bytes }) => bytes });

  return async (request, response) => {
    const path = pathOf(request);
    if (path === null) return handle(request, response);
    const file = files.get(path) ?? (await read(path));
    return file ? file.send(request, response) : handle(request, response);
  };

  /** @param {string} path */
  async function read(path) {
    try {
      const body = await readFile(join(folder, path));
      const type = { "content-type": TYPES[extname(path)] };
      const file = new KeptPage({
        status: 200,
        headers: { ...headers, ...FOREVER, ...type },
        body,
      });
      const brotli = await readFile(join(folder, `${path}.br`)).catch(() => null);
      if (brotli) file.body.put("br", brotli); // made by the build, smaller than would be made here
      files.set(path, file);
      return file;
    } catch {
      return null;
    }
  }
}

const FOREVER = { "cache-control": "public, max-age=31536000, immutable" };

/**
 * The path of a file below the folder; null for everything that cannot be one.
 * @param {Request} request
 */
function pathOf({ method, url = "" }) {
  if (!url.startsWith(PREFIX) || (method !== "GET" && method !== "HEAD")) return null;
  const path = url.slice(PREFIX.length).split("?", 1)[0];
  const isPlain = /^[\w.~/-]+$/.test(path) && normalize(path) === path && !path.startsWith(".");
  return isPlain && Object.hasOwn(TYPES, extname(path)) ? path : null;
}
