type Undo = () => Promise<unknown> | unknown;

export type AtTheEnd = (undo: Undo) => void;

/**
 * Runs `work`, and what it has handed to `atTheEnd` afterwards, the last first: also when it fails, and
 * when the process is told to end.
 */
export async function undoneAtTheEnd<Result>(
  work: (atTheEnd: AtTheEnd) => Promise<Result>,
): Promise<Result> {
  const undos: Undo[] = [];
  const undoEach = async () => {
    for (let undo = undos.pop(); undo; undo = undos.pop()) await undo();
  };
  let undoing: Promise<void> | undefined;
  const undoAll = () => {
    undoing ??= undoEach();
    return undoing;
  };
  const interrupted = () => void undoAll().finally(() => process.exit(1));
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    return await work((undo) => undos.push(undo));
  } finally {
    // Work that was interrupted fails: what it stands on is being taken away.
    await undoAll();
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
  }
}
