let last: Promise<unknown> = Promise.resolve();

/** Decodes one picture after the other: each can take 250 MB for it (reencode-memory.test.ts). */
export function oneAtATime<Made>(decode: () => Promise<Made>): Promise<Made> {
  const made = last.then(decode);
  last = made.catch(() => {});
  return made;
}
