/**
 * The web server: Next's request handler, with problem pages in words for readers without
 * JavaScript, and an orderly end. Settings come checked, in the environment (scripts/prepare.ts).
 */
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import { withExchange } from "./exchange.mjs";
import { withProblemPages } from "./problem-pages.mjs";

/** Requests in flight have this long to finish once the process is told to end. */
const DRAIN_MS = 10_000;
const IDLE_CHECK_MS = 100;

/** @param {{ dev: boolean }} options */
export async function serve({ dev }) {
  const { HOST = "", PORT = "", SITE_URL = "", DATA_DIR = "", TRUST_PROXY = "" } = process.env;
  const host = loopbackHost(HOST);
  const app = next({ dev, hostname: host, port: Number(PORT) });
  await app.prepare();
  const handle = app.getRequestHandler();
  const address = `http://${host}:${PORT}`;
  const inWords = dev ? handle : withProblemPages(handle, address);
  const server = createServer(withExchange(inWords, Number(TRUST_PROXY)));
  server.prependListener("request", trustOwnAddress);
  server.prependListener("request", leadOnOnce);
  await listen(server, Number(PORT), HOST);

  const running = join(DATA_DIR, "running.json");
  announce(running, address);
  endOnSignal(server, app, () => rmSync(running, { force: true }));
  console.log(`Carafe is ready at ${SITE_URL}`);
}

/**
 * SITE_URL says whether readers come over https. From the proxy's header Next would conclude that
 * this server itself speaks it, and fail to reach itself.
 * @param {import("node:http").IncomingMessage} request
 */
function trustOwnAddress({ headers }) {
  delete headers["x-forwarded-proto"];
}

/**
 * Where Next keeps an answer that leads on, it names the address twice the first time.
 * @param {import("node:http").IncomingMessage} _
 * @param {import("node:http").ServerResponse} response
 */
function leadOnOnce(_, response) {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) =>
    name.toLowerCase() === "location" ? response.setHeader(name, value) : append(name, value);
}

/**
 * Waits for the port; without it the process ends with one sentence.
 * @param {import("node:http").Server} server
 * @param {number} port
 * @param {string} host
 */
async function listen(server, port, host) {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(
      code === "EADDRINUSE"
        ? `Something else is listening on port ${port} already. Set PORT to another.`
        : `The site cannot listen on ${host}, port ${port}: ${message}`,
    );
    process.exit(1);
  }
}

/**
 * At SIGINT or SIGTERM stops accepting, lets requests in flight finish and exits with 0. A terminal
 * and npm may both pass the same Ctrl-C on, so a second signal changes nothing.
 * @param {import("node:http").Server} server
 * @param {{ close: () => Promise<void> }} app
 * @param {() => void} cleanUp
 */
function endOnSignal(server, app, cleanUp) {
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    cleanUp();
    setTimeout(() => process.exit(0), DRAIN_MS).unref();
    // A connection that was busy becomes idle when its request is answered, and would stay open.
    setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS).unref();
    server.close();
    await once(server, "close");
    await app.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void end());
}

/**
 * Tells the operator's tool where the site runs, so that it can refresh the pages it changes.
 * @param {string} path
 * @param {string} address
 */
function announce(path, address) {
  mkdirSync(join(path, ".."), { recursive: true, mode: 0o700 });
  writeFileSync(path, JSON.stringify({ address }));
}

/**
 * The host under which this process reaches itself.
 * @param {string} host the one it listens on
 */
function loopbackHost(host) {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
