// @ts-check
/**
 * The web server: Next's request handler, with problem pages in words for readers without
 * JavaScript, and an orderly end. Settings come checked, in the environment (scripts/prepare.ts).
 */
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import { withProblemPages } from "./problem-pages.mjs";

/** Requests in flight have this long to finish once the process is told to end. */
const DRAIN_MS = 10_000;

/** @param {{ dev: boolean }} options */
export async function serve({ dev }) {
  const { HOST = "", PORT = "", SITE_URL = "", DATA_DIR = "" } = process.env;
  const app = next({ dev, hostname: HOST, port: Number(PORT) });
  const server = createServer();
  server.listen(Number(PORT), HOST);
  await listening(server);

  await app.prepare();
  const address = loopbackAddress(server);
  const handle = withProblemPages(app.getRequestHandler(), address);
  server.on("request", (request, response) => void handle(request, response));

  const running = join(DATA_DIR, "running.json");
  announce(running, address);
  console.log(`Carafe is ready at ${SITE_URL}`);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      rmSync(running, { force: true });
      void end(server, app);
    });
  }
}

/**
 * Waits for the port; without it the process ends with one sentence.
 * @param {import("node:http").Server} server
 */
async function listening(server) {
  try {
    await once(server, "listening");
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    const { HOST, PORT } = process.env;
    console.error(
      code === "EADDRINUSE"
        ? `Something else is listening on port ${PORT} already. Set PORT to another.`
        : `The site cannot listen on ${HOST}, port ${PORT}: ${message}`,
    );
    process.exit(1);
  }
}

/**
 * Stops accepting, lets requests in flight finish and exits with 0.
 * @param {import("node:http").Server} server
 * @param {{ close: () => Promise<void> }} app
 */
async function end(server, app) {
  const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  server.close();
  await once(server, "close");
  clearTimeout(deadline);
  await app.close();
  process.exit(0);
}

/**
 * Tells the operator's tool where the site runs, so that it can refresh the pages it changes.
 * @param {string} path
 * @param {string} address
 */
function announce(path, address) {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, JSON.stringify({ address }));
}

/**
 * Where this process reaches itself.
 * @param {import("node:http").Server} server
 */
function loopbackAddress(server) {
  const bound = /** @type {import("node:net").AddressInfo} */ (server.address());
  const isEverywhere = bound.address === "0.0.0.0" || bound.address === "::";
  const host = isEverywhere ? "127.0.0.1" : bound.address;
  return `http://${host.includes(":") ? `[${host}]` : host}:${bound.port}`;
}
