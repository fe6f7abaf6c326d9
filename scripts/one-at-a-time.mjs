/** What two processes of one folder must not do at once. Plain Node: nothing may be installed yet. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { rmSync, statSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Does `work`, which must not await anything, once no other process does the same in this folder. Who works listens at a
 * socket: the system lets go of it when a process ends, however it ends.
 * @param {string} doing what it does, in words, such as "builds the site"
 * @param {() => void} work
 */
export async function oneAtATime(doing, work) {
  const name = [process.getuid?.(), process.cwd(), doing].join(" ");
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 16);
  const path = join(tmpdir(), `carafe-${hash}.sock`);
  for (;;) {
    const claim = createServer((waiting) => waiting.destroy()).listen(path);
    try {
      await once(claim, "listening");
    } catch (error) {
      // Where there are no such sockets, nobody is kept from anything.
      if (codeOf(error) !== "EADDRINUSE") return work();
      await endOfOther(path, doing);
      continue;
    }
    try {
      return work();
    } finally {
      claim.close();
    }
  }
}

/**
 * Resolves when nobody listens at `path` any more.
 * @param {string} path
 * @param {string} doing
 */
async function endOfOther(path, doing) {
  const asked = identityOf(path);
  const other = connect(path);
  try {
    await once(other, "connect");
    console.log(`Another process ${doing} here. Waiting for it …`);
    await once(other, "close");
  } catch (error) {
    // A process that was killed leaves the file of its socket behind; a third may have put its own there meanwhile.
    if (codeOf(error) === "ECONNREFUSED") {
      if (identityOf(path) === asked) rmSync(path, { force: true });
    } else if (!["ENOENT", "ECONNRESET"].includes(codeOf(error))) throw error;
  }
}

/**
 * Tells a file from another at the same path.
 * @param {string} path
 */
function identityOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.ino} ${found.ctimeMs}`;
}

/** @param {unknown} error */
function codeOf(error) {
  return String(/** @type {NodeJS.ErrnoException} */ (error).code);
}
