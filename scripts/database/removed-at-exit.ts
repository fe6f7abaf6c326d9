import { rmSync } from "node:fs";

/** Returns what removes a folder. It is removed at the latest when the process ends, told to or not. */
export function removedAtExit(folder: string): () => void {
  const remove = () => {
    process.off("exit", remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on("exit", remove);
  return remove;
}
