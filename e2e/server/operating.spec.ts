import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, test } from "../fixtures";
import { newSettings, removeData, startSite, stopSite } from "../site";

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} ends the site with 0, requests in flight answered`, async ({ ownSite }) => {
    const site = await ownSite();
    // A login computes for a while: it is still under way when the signal comes.
    const form = new FormData();
    const page = await (await fetch(`${site.url}/login`)).text();
    for (const [, name, value] of page.matchAll(/name="(\$[^"]+)"(?: value="([^"]*)")?/g)) {
      form.set(name, (value ?? "").replaceAll("&quot;", '"'));
    }
    form.set("email", "nobody@example.com");
    form.set("password", "a wrong guess");
    const answer = fetch(`${site.url}/login`, { method: "POST", body: form });
    await fetch(`${site.url}/healthz`); // the login was sent before this was answered
    const code = stopSite(site, signal);
    expect(await (await answer).text()).toContain("Login unsuccessful.");
    expect(await code).toBe(0);
    await expect(fetch(`${site.url}/healthz`)).rejects.toThrow();
    expect(existsSync(join(site.settings.DATA_DIR, "running.json"))).toBe(false);
  });
}

test("a second start is ready in under 5 seconds, says so once, and has kept everything", async () => {
  const settings = await newSettings();
  await stopSite(await startSite(settings));
  const begun = performance.now();
  const site = await startSite(settings);
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect(site.lines.filter((line) => line.includes("Carafe is ready"))).toEqual([
    `Carafe is ready at ${settings.SITE_URL}`,
  ]);
  expect(site.lines.join("\n")).not.toMatch(/Preparing|Building|Installing/);
  await stopSite(site);
  removeData(settings);
});

test("a site that was killed starts again with all that was saved", async () => {
  const settings = await newSettings();
  const killed = await startSite(settings);
  await register(killed.url, "survivor");
  killed.process.kill("SIGKILL");
  await once(killed.process, "exit");

  const site = await startSite(settings);
  expect((await fetch(`${site.url}/user/survivor`)).status).toBe(200);
  await stopSite(site);
  removeData(settings);
});

async function register(url: string, username: string): Promise<void> {
  const page = await (await fetch(`${url}/register`)).text();
  const form = new FormData();
  for (const [, name, value] of page.matchAll(/name="(\$[^"]+)"(?: value="([^"]*)")?/g)) {
    form.set(name, (value ?? "").replaceAll("&quot;", '"'));
  }
  form.set("username", username);
  form.set("email", `${username}@example.com`);
  form.set("password", "correct horse");
  form.set("confirmPassword", "correct horse");
  const answer = await fetch(`${url}/register`, { method: "POST", body: form });
  expect(answer.url).toBe(`${url}/login`);
}

const REFUSED: [settings: Record<string, string>, sentence: string][] = [
  [{ PORT: "eighty" }, "The setting PORT must be a whole number from 1 to 65535."],
  [{ POSTS_PER_PAGE: "-1" }, "The setting POSTS_PER_PAGE must be a whole number from 1 to 50."],
  [
    { DATABASE_URL: "mongodb://x" },
    "The setting DATABASE_URL must begin with file:, postgres:// or postgresql://.",
  ],
  [{ AUTH_SECRET: "short" }, "The setting AUTH_SECRET must have at least 32 characters."],
];

for (const [bad, sentence] of REFUSED) {
  test(`a start with ${JSON.stringify(bad)} is refused in one sentence`, async () => {
    const settings = { ...(await newSettings()), ...bad };
    await expect(startSite(settings)).rejects.toThrow(`exit 1: ${sentence}`);
    removeData(settings);
  });
}

test("a database that cannot be reached is named in one sentence", async () => {
  const settings = await newSettings();
  const unreachable = { ...settings, DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" };
  await expect(startSite(unreachable)).rejects.toThrow(
    /^exit 1: The database of DATABASE_URL could not be prepared: [^\n]+$/,
  );
  removeData(settings);
});

test("a port that is taken is named in one sentence", async () => {
  const settings = await newSettings();
  const neighbour = createServer().listen(Number(settings.PORT), "127.0.0.1");
  await once(neighbour, "listening");
  await expect(startSite(settings)).rejects.toThrow(
    `Something else is listening on port ${settings.PORT} already. Set PORT to another.`,
  );
  neighbour.close();
  removeData(settings);
});
