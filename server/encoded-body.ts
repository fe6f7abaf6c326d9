/** A body as finished bytes: as it is, and in the encodings that browsers ask for, each made once. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";

type Encoding = "br" | "gzip";
export type Encoded = { bytes: Buffer; etag: string; encoding: Encoding | null };

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** The highest, 11, takes five times as long for a twelfth less; and somebody waits for a new page. */
const BROTLI_QUALITY = 9;

/**
 * Brotli looks back over 64 kB, which most pages are less than. To look over more it takes, at this quality, another
 * way of searching: seven times the work for as many bytes.
 */
const BROTLI_WINDOW_BITS = 16;

const ENCODE: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: BROTLI_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body) => gzipped(body, { level: 9 }),
};

/** The encodings of a body take at most as much again as the body itself: one of more than half is not worth keeping. */
export const BYTES_PER_BYTE = 2;
const WORTHWHILE = 0.5;
const MIN_BYTES = 512;

export class EncodedBody {
  readonly #hash: string;
  readonly #plain: Encoded;
  readonly #made = new Map<Encoding, Encoded>();
  readonly #making = new Map<Encoding, Promise<Encoded>>();

  constructor(bytes: Buffer) {
    this.#hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
    this.#plain = { bytes, etag: `"${this.#hash}"`, encoding: null };
  }

  /**
   * The body in the best encoding that the reader takes (`accepted` is the request's Accept-Encoding);
   * a promise while it is being made.
   */
  for(accepted: string | undefined): Encoded | Promise<Encoded> {
    const encoding = preferred(accepted);
    if (encoding === null || this.#plain.bytes.length < MIN_BYTES) return this.#plain;
    return this.#made.get(encoding) ?? this.#making.get(encoding) ?? this.#make(encoding);
  }

  #make(encoding: Encoding): Promise<Encoded> {
    const making = ENCODE[encoding](this.#plain.bytes).then((bytes) => {
      this.#making.delete(encoding);
      return this.put(encoding, bytes);
    });
    this.#making.set(encoding, making);
    return making;
  }

  /**
   * Takes a body that is encoded already, if it is worth keeping. Gives what is sent to those who ask
   * for this encoding.
   */
  put(encoding: Encoding, bytes: Buffer): Encoded {
    const isWorthwhile = bytes.length <= this.#plain.bytes.length * WORTHWHILE;
    const encoded = { bytes, etag: `"${this.#hash}-${encoding}"`, encoding };
    this.#made.set(encoding, isWorthwhile ? encoded : this.#plain);
    return isWorthwhile ? encoded : this.#plain;
  }
}

/** Few browsers differ in what they accept. */
const preferences = new LRUCache<string, { encoding: Encoding | null }>({ max: 100 });

function preferred(accepted: string | undefined): Encoding | null {
  if (!accepted) return null;
  const known = preferences.get(accepted);
  if (known) return known.encoding;
  const encoding = (["br", "gzip"] as const).find((one) => accepts(accepted, one)) ?? null;
  preferences.set(accepted, { encoding });
  return encoding;
}

function accepts(accepted: string, encoding: Encoding): boolean {
  return accepted.split(",").some((part) => {
    const [name = "", ...parameters] = part.split(";");
    if (name.trim().toLowerCase() !== encoding) return false;
    return !parameters.some((parameter) => /^\s*q\s*=\s*0(\.0*)?\s*$/i.test(parameter));
  });
}
