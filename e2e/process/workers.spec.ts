import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { freePort } from "../../test/free-port";
import { type Site, type SiteSettings, siteSettings, startSite } from "../../test/site";
import { test as base, expect } from "../fixtures";

const test = base.extend<{ settingsOfTwo: () => Promise<SiteSettings> }>({
  settingsOfTwo: async ({ ownPostgres, ownFolder }, use) =>
    use(async () => {
      const settings = await siteSettings(await ownPostgres(), ownFolder());
      return { ...settings, ACCESS_LOG: "stdout", WORKERS: "2" };
    }),
});

type Line = { worker?: number; pid?: number; path?: string; msg?: string };

function logOf({ lines }: Site): Line[] {
  return lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
}

/** Those that have ever served the site, in their order. */
function workersOf(site: Site): number[] {
  return logOf(site).flatMap(({ pid }) => pid ?? []);
}

/** Asks for a page over a connection of its own. */
async function statusOf({ url }: Site): Promise<number> {
  const headers = { connection: "close" };
  const { status, body } = await fetch(`${url}/about`, { headers });
  await body?.cancel();
  return status;
}

test("a site on two processes goes on where one is killed, and where all are replaced", async ({
  settingsOfTwo,
}) => {
  const metricsPort = await freePort();
  const site = await startSite({ ...(await settingsOfTwo()), METRICS_PORT: String(metricsPort) });
  const { process: primary, lines } = site;
  const numbers = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  try {
    const answeredBy = () =>
      new Set(logOf(site).flatMap(({ path, worker }) => (path === "/about" ? (worker ?? 0) : [])));
    await expect(async () => {
      await statusOf(site);
      expect(answeredBy().size).toBe(2);
    }).toPass();
    expect(lines.filter((line) => line.startsWith("Carafe is ready"))).toHaveLength(1);

    expect(await numbers()).toMatch(/^carafe_workers 2$/m);
    expect(await numbers()).toMatch(/^carafe_mails_waiting 0$/m);
    expect(await numbers()).toMatch(/^carafe_visitor_cache_requests_total{result="hit"} [1-9]/m);

    const [first = 0] = workersOf(site);
    process.kill(first, "SIGKILL");
    await expect.poll(() => workersOf(site)).toHaveLength(3);
    expect(lines.join("\n")).toContain("ended with SIGKILL. The next one starts.");

    const answers: Promise<number | string>[] = [];
    const readers = setInterval(() => answers.push(statusOf(site), keptAlive(site)), 20);
    primary.kill("SIGHUP");
    await expect.poll(() => lines.join("\n")).toContain("All workers are new.");
    clearInterval(readers);
    expect(new Set(await Promise.all(answers))).toEqual(new Set([200]));
    expect(workersOf(site)).toHaveLength(5);

    const reading = connect(Number(site.settings.PORT), "127.0.0.1");
    reading.write("GET /about HTTP/1.1\r\nHost: localhost\r\n");
    // Connections go to the two in turn, so the second of these comes after it at the same process.
    for (let number = 1; number <= 2; number++) await statusOf(site);
    const exit = once(primary, "exit");
    const isOpen = () => statusOf(site).catch(() => "closed");
    const connecting = setInterval(() => answers.push(isOpen()), 5);
    primary.kill("SIGTERM");
    await expect.poll(isOpen).toBe("closed");
    clearInterval(connecting);
    // Nobody waits for what is open still, not even those who came when the last worker stopped listening.
    expect([200, "closed"]).toEqual(expect.arrayContaining(await Promise.all(answers)));
    reading.write("\r\n");
    expect(await text(reading)).toMatch(/^HTTP\/1\.1 200 .*Connection: close.*<\/html>/is);
    expect(await exit).toEqual([0, null]);
  } finally {
    primary.kill("SIGKILL"); // its workers end with it
  }
});

/** Asks for a page over a connection that stays open for the next. */
async function keptAlive({ url }: Site): Promise<number> {
  const response = await fetch(`${url}/about`);
  await response.text();
  return response.status;
}

test("Ctrl-C in a terminal, which every process hears, ends a site on two with 0", async ({
  settingsOfTwo,
}) => {
  const site = await startSite(await settingsOfTwo(), { detached: true });
  const { process: primary, lines } = site;
  const exit = once(primary, "exit");
  process.kill(-(primary.pid as number), "SIGINT");
  expect(await exit).toEqual([0, null]);
  expect(lines.join("\n")).not.toContain("ended with");
  for (const worker of workersOf(site)) expect(() => process.kill(worker, 0)).toThrow("ESRCH");
});

test("where a site on two processes cannot listen, one sentence says so", async ({
  settingsOfTwo,
}) => {
  const settings = await settingsOfTwo();
  const neighbour = createServer().listen(Number(settings.PORT), "127.0.0.1");
  await once(neighbour, "listening");
  await expect(startSite(settings)).rejects.toThrow(
    new RegExp(
      `^exit 1: .*Something else is listening on port ${settings.PORT} already[^\\n]*$`,
      "s",
    ),
  );
  neighbour.close();
});
