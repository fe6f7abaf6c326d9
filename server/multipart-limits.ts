/** Forms of more parts than any has, or with longer heads: to take those apart would keep everybody else waiting. */
import type { Handler } from "./handler";

/** The largest form of the site has some fifty fields. */
const PARTS_MAX = 1_000;
/** What names a field or a file, all of them together. */
const HEADS_MAX_BYTES = 256 * 1024;

const HEAD_END = Buffer.from("\r\n\r\n");

/** Drops what of a form is over a limit. What reads it finds it broken off, and says so. */
export function withMultipartLimits(handle: Handler): Handler {
  return (request, response) => {
    const boundary = request.method === "POST" ? boundaryIn(request.headers["content-type"]) : null;
    if (boundary) {
      const delimiter = Buffer.from(`--${boundary}`, "latin1");
      const push = request.push.bind(request);
      const meter = new MultipartMeter(delimiter);
      let isWithin = true;
      request.push = (chunk: Buffer | null) => {
        if (chunk !== null) isWithin &&= meter.take(chunk);
        return chunk === null || isWithin ? push(chunk) : true; // "true" asks for more
      };
    }
    return handle(request, response);
  };
}

/**
 * What stands between the parts of a form; null unless the type is written as browsers and programs write it. Whatever else
 * there can be, such as a second boundary in quotes, others might read in another way.
 */
export function boundaryIn(type = ""): string | null {
  const [, , boundary = null] =
    /^multipart\/form-data;\s*boundary=("?)([\w'()+,./:=?-]{1,70})\1$/i.exec(type) ?? [];
  return boundary;
}

/** Reads along as a form arrives. */
export class MultipartMeter {
  #parts = 0;
  #headBytes = 0;
  #isInHead = false;
  /** What may be the beginning of a mark. */
  #rest: Buffer = Buffer.alloc(0);
  readonly #delimiter: Buffer;

  constructor(delimiter: Buffer) {
    this.#delimiter = delimiter;
  }

  /** Whether the form is still within the limits. */
  take(chunk: Buffer): boolean {
    const data = Buffer.concat([this.#rest, chunk]);
    let at = 0;
    for (;;) {
      const mark = this.#isInHead ? HEAD_END : this.#delimiter;
      const found = data.indexOf(mark, at);
      const end = found < 0 ? Math.max(at, data.length - mark.length + 1) : found + mark.length;
      if (this.#isInHead) this.#headBytes += end - at;
      if (this.#parts > PARTS_MAX || this.#headBytes > HEADS_MAX_BYTES) return false;
      at = end;
      if (found < 0) break;
      this.#isInHead = !this.#isInHead;
      if (this.#isInHead) this.#parts++;
    }
    this.#rest = data.subarray(at);
    return true;
  }
}
