/** Installs the packages of package-lock.json where they are missing. Plain Node: nothing is installed yet. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const STAMP = "node_modules/.carafe-installed";
/** npm writes it last. */
const NPM_RECORD = "node_modules/.package-lock.json";

export async function ensurePackages() {
  refuseOldNode();
  const wanted = fingerprint();
  while (installed() !== wanted) {
    await unlessAnotherDoes(() => {
      if (installed() === wanted) return;
      if (!wasInstalledByHand()) install();
      writeFileSync(STAMP, wanted);
    });
  }
}

/**
 * Runs `work`, or waits while another process does so in this folder: two that install at once ruin what each of them
 * has put down. Who works listens at a socket. The system lets go of it when a process ends, however it ends.
 * @param {() => void} work
 */
async function unlessAnotherDoes(work) {
  const here = `${process.getuid?.()} ${process.cwd()}`;
  const name = createHash("sha256").update(here).digest("hex").slice(0, 16);
  const path = join(tmpdir(), `carafe-${name}.sock`);
  const claim = createServer((waiting) => waiting.destroy()).listen(path);
  try {
    await once(claim, "listening");
  } catch (error) {
    // Where there are no such sockets, nobody is kept from installing.
    return codeOf(error) === "EADDRINUSE" ? endOfOther(path) : work();
  }
  try {
    work();
  } finally {
    claim.close();
  }
}

/**
 * Resolves when nobody listens at `path` any more.
 * @param {string} path
 */
async function endOfOther(path) {
  const other = connect(path);
  try {
    await once(other, "connect");
    console.log("Another process installs packages here. Waiting for it …");
    await once(other, "close");
  } catch (error) {
    // A process that was killed leaves the file of its socket behind.
    if (codeOf(error) === "ECONNREFUSED") rmSync(path, { force: true });
    else if (!["ENOENT", "ECONNRESET"].includes(codeOf(error))) throw error;
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return String(/** @type {NodeJS.ErrnoException} */ (error).code);
}

/** npm does not: it only warns of `engines`. */
function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Carafe needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Native packages are built for one version of Node's binary interface. */
function fingerprint() {
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  return `${lock} ${process.versions.modules}`;
}

function installed() {
  return existsSync(STAMP) ? readFileSync(STAMP, "utf8") : null;
}

function wasInstalledByHand() {
  if (existsSync(STAMP) || !existsSync(NPM_RECORD)) return false;
  return statSync(NPM_RECORD).mtimeMs >= statSync("package-lock.json").mtimeMs;
}

function install() {
  console.log("Installing packages. The first time takes a few minutes …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync(npm ? process.execPath : "npm", npm ? [npm, ...args] : args, {
    stdio: ["ignore", "ignore", "inherit"],
    // Prisma downloads an engine that nothing here runs, unless it is told that there is one.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  });
  if (status !== 0) {
    console.error("The packages could not be installed. npm says why above.");
    process.exit(1);
  }
}
