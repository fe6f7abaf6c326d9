/** Installs the packages of package-lock.json where they are missing. Plain Node: nothing is installed yet. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { oneAtATime } from "./one-at-a-time.mjs";

const STAMP = "node_modules/.carafe-installed";
/** npm writes it last. */
const NPM_RECORD = "node_modules/.package-lock.json";

export async function ensurePackages() {
  refuseOldNode();
  const wanted = fingerprint();
  if (installed() === wanted) return;
  await oneAtATime("installs packages", () => {
    if (installed() === wanted) return;
    if (!wasInstalledByHand()) install();
    writeFileSync(STAMP, wanted);
  });
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
