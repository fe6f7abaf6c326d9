/**
 * The web server: Next's request handler, what a platform's CDN does for its readers, and an
 * orderly end. Settings come checked, in the environment (scripts/prepare.ts).
 */
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import next from "next";
import { logToStdout, withAccessLog } from "./access-log.mjs";
import { closeDatabase, endOnSignal, stopJobs, withDraining } from "./ending.mjs";
import { requestHandler } from "./handler.mjs";
import { startLean } from "./lean-start.mjs";
import { patientServer } from "./patience.mjs";

/** @param {{ dev: boolean }} options */
export async function serve({ dev }) {
  const { HOST = "", PORT = "", SITE_URL = "", DATA_DIR = "" } = process.env;
  const host = loopbackHost(HOST);
  if (!dev) startLean();
  const app = next({ dev, hostname: host, port: Number(PORT) });
  await app.prepare();
  const handle = withDraining(requestHandler(app.getRequestHandler(), process.env, dev));
  // Next's development server tells of requests itself.
  const log = dev || process.env.ACCESS_LOG === "off" ? null : logToStdout();
  const logged = withAccessLog(handle, log?.write);
  const server = patientServer(logged);
  await listen(server, Number(PORT), HOST);

  const running = join(DATA_DIR, "running.json");
  announce(running, `http://${host}:${PORT}`);
  endOnSignal(
    server,
    () => rmSync(running, { force: true }),
    async () => {
      await app.close();
      await stopJobs();
      await closeDatabase();
      log?.flush();
    },
  );
  console.log(`Carafe is ready at ${SITE_URL}`);
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
