import pLimit from "p-limit";

/** Decodes one picture after the other: each can take 250 MB for it (reencode-memory.test.ts). */
export const oneAtATime = pLimit(1);
