/** The site's scripts, styles and fonts: each read once. Their names change with their content. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { LRUCache } from "lru-cache";
import { CachedResponse } from "./cached-response";
import type { Handler, Request, Response } from "./handler";

const PREFIX = "/_next/static/";
const MAX_BYTES = 32 * 1024 * 1024;

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "application/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/**
 * Answers with the files in `folders`, the built site's and former builds', and `headers`; `handle` gets everything
 * else, and what is not there.
 */
export function withStaticFiles(
  handle: Handler,
  folders: string[],
  headers: Record<string, string>,
): Handler {
  const files = new LRUCache<string, CachedResponse>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ bytes }) => bytes,
  });

  return (request, response) => {
    const path = pathOf(request);
    return path === null ? handle(request, response) : answer(path, request, response);
  };

  async function answer(path: string, request: Request, response: Response): Promise<void> {
    const file = files.get(path) ?? (await find(path));
    return file ? file.send(request, response) : handle(request, response);
  }

  async function find(path: string): Promise<CachedResponse | null> {
    for (const folder of folders) {
      const file = await read(folder, path);
      if (file) return file;
    }
    return null;
  }

  async function read(folder: string, path: string): Promise<CachedResponse | null> {
    try {
      const body = await readFile(join(folder, path));
      const type = { "content-type": TYPES[extname(path)] };
      const file = new CachedResponse({
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

/** The path of a file below the folder; null for everything that cannot be one. */
function pathOf({ method, url = "" }: Request): string | null {
  if (!url.startsWith(PREFIX) || (method !== "GET" && method !== "HEAD")) return null;
  const path = url.slice(PREFIX.length).replace(/\?.*/s, "");
  const isPlain = /^[\w.~/-]+$/.test(path) && normalize(path) === path && !path.startsWith(".");
  return isPlain && Object.hasOwn(TYPES, extname(path)) ? path : null;
}
