/** Whether files are as they were. Plain Node: it says whether what TypeScript has become can be run. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";

/**
 * A hash of everything in files and folders, without tests and what is hidden, as a build of the bench's is.
 * @param {string[]} inputs
 */
export function fingerprintOf(inputs) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap(filesIn)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((file) => !file.slice(path.length).includes("/."))
    .sort();
}

/**
 * Whether `stamp`, a file, was left for just these contents.
 * @param {string} stamp
 * @param {string} fingerprint
 */
export function isStamped(stamp, fingerprint) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint;
}
