/** The blocks of a GIF begin with these. */
const FRAME = 0x2c;
const EXTENSION = 0x21;

/** Where the colours or blocks of a GIF begin, after what it says of itself. */
const HEAD_BYTES = 13;
const FRAME_HEAD_BYTES = 10;

/**
 * Whether the file of a GIF ends within one of its frames. The decoder would leave that one out without a
 * word, as it should the mark at the very end, which some programs do not write.
 */
export function endsWithinFrame(file: Uint8Array): boolean {
  let at = HEAD_BYTES + coloursBytes(file[10]);
  while (at < file.length) {
    if (file[at] === FRAME) {
      at += FRAME_HEAD_BYTES + coloursBytes(file[at + FRAME_HEAD_BYTES - 1]) + 1;
    } else if (file[at] === EXTENSION) at += 2;
    else return false;
    at = endOfParts(file, at);
  }
  return at > file.length;
}

function coloursBytes(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Each part says how long it is; the last is empty. */
function endOfParts(file: Uint8Array, from: number): number {
  let at = from;
  while (file[at]) at += 1 + (file[at] ?? 0);
  return at + 1;
}
