import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const COMPRESSIBLE = /\.(css|js|svg)$/;

/** Puts each script, style and drawing of a folder beside itself as small as brotli makes it, for server/static-files.ts. */
export function compressStatic(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
    const path = `${entry.parentPath}/${entry.name}`;
    writeFileSync(`${path}.br`, compressed(readFileSync(path)));
  }
}

/** Brotli at its best: worth the seconds only where nobody waits for them. */
export function compressed(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
