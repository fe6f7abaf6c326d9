import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import getPort from "get-port";
import { encode } from "next-auth/jwt";
import { operatorToken } from "../../lib/operator";
import { sessionCookie } from "../../lib/sessions/token";

const AUTH_SECRET = "a secret of the bench that nobody need guess";

/** A site that runs as `npm start` runs it, in a process of its own. */
export type RunningSite = { url: string; process: ChildProcess };

/** Settings of a site on a database, at an address of its own. It keeps what it writes in `dataDir`. */
export async function siteSettings(databaseUrl: string, dataDir: string) {
  const port = String(await getPort());
  return {
    ...{ PORT: port, SITE_URL: `http://localhost:${port}` },
    ...{ DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
    ...{ AUTH_SECRET, POSTS_PER_PAGE: "5", ACCESS_LOG: "off" },
  };
}

/** Starts the site on a database and waits until it answers. It keeps what it writes in `dataDir`. */
export async function startSite(databaseUrl: string, dataDir: string): Promise<RunningSite> {
  const settings = await siteSettings(databaseUrl, dataDir);
  const url = settings.SITE_URL;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...settings },
  });
  const kill = () => child.kill();
  process.on("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  await new Promise<void>((resolve, reject) => {
    child.once("exit", (code, signal) => {
      // Heard by whoever waits for the start, or by nobody; then the next request fails.
      if (!child.killed) console.error(`The site has ended: ${signal ?? `code ${code}`}.`);
      reject(new Error("The site does not run."));
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.startsWith("Carafe is ready at")) resolve();
    });
  });
  return { url, process: child };
}

export async function stopSite({ process: child }: RunningSite): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

/** Makes the site forget every page it has prepared. */
export async function forgetPages({ url }: RunningSite): Promise<void> {
  const authorization = `Bearer ${operatorToken(AUTH_SECRET)}`;
  await fetch(`${url}/operator/refresh`, { method: "POST", headers: { authorization } });
}

/** The cookie of somebody who has logged in with this session. */
export async function cookieOf({ url }: RunningSite, sessionToken: string): Promise<string> {
  const name = sessionCookie(url);
  const value = await encode({ token: { sessionToken }, secret: AUTH_SECRET, salt: name });
  return `${name}=${value}`;
}
