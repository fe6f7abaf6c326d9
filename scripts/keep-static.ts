import { randomUUID } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  utimesSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { DAY_MS } from "../lib/config/durations";

const KEPT_MS = 30 * DAY_MS;

/**
 * Puts the files of a build among those of former ones, and removes what no build that has started within a month
 * had. Their names change with their contents; so several instances, of whatever builds, can share the folder.
 */
export function keepStatic(built: string, kept: string): void {
  const now = new Date();
  for (const name of filesIn(built)) keep(join(built, name), join(kept, name), now);
  for (const path of filesIn(kept).map((name) => join(kept, name))) {
    const isOld = (statIfThere(path)?.mtimeMs ?? 0) < now.getTime() - KEPT_MS;
    if (isOld) rmSync(path, { force: true }); // another instance may have been quicker
  }
}

/** A file gets its name when it is whole; its time says when a build last had it. */
function keep(from: string, to: string, now: Date): void {
  if (statIfThere(to)?.size === statIfThere(from)?.size) {
    utimesSync(to, now, now);
    return;
  }
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const temporary = join(dirname(to), `.${randomUUID()}.tmp`);
  try {
    copyFileSync(from, temporary);
    renameSync(temporary, to);
  } finally {
    rmSync(temporary, { force: true }); // on a full disk each start would leave another
  }
}

function statIfThere(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
