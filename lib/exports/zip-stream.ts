import { setImmediate } from "node:timers/promises";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** A file to be; `isCompressed` is one that would not become smaller. */
export type ZippedFile = { path: string; bytes: Uint8Array; isCompressed: boolean };

/**
 * A zip of these files, made while it is read: each file is asked for when its turn comes. When the
 * reader goes away, no more are.
 */
export function zipStream(files: AsyncIterable<ZippedFile>): ReadableStream<Uint8Array> {
  const chunks = zipped(files);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return();
      },
    },
    { highWaterMark: 0 },
  );
}

async function* zipped(files: AsyncIterable<ZippedFile>): AsyncGenerator<Uint8Array, void> {
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const finished = () => {
    const bytes = Buffer.concat(chunks);
    chunks = [];
    return bytes;
  };
  for await (const { path, bytes, isCompressed } of files) {
    const file = isCompressed ? new ZipPassThrough(path) : new ZipDeflate(path);
    zip.add(file);
    file.push(bytes, true);
    yield finished();
    await setImmediate(); // compressing computes, and others have their turn between two files
  }
  zip.end();
  yield finished();
}
