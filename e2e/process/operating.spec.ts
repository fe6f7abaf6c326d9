import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cpuTimeMs } from "../../test/cpu-time";
import { filledForm } from "../../test/hidden-fields";
import { PASSWORD } from "../../test/people";
import { startSite, stopSite } from "../../test/site";
import { querySql } from "../../test/sql";
import { expect, test } from "../fixtures";

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} ends the site with 0, requests in flight answered`, async ({ ownSite }) => {
    const site = await ownSite();
    // A login computes for a while: it is still under way when the signal comes.
    const body = await filledForm(`${site.url}/login`, "Log in", {
      email: "nobody@example.com",
      password: "a wrong guess",
    });
    const answer = fetch(`${site.url}/login`, { method: "POST", body });
    // The attempt is counted before the password is checked.
    await expect
      .poll(() => querySql(site.settings, 'SELECT "key" FROM "RateLimit"'))
      .not.toEqual([]);
    const code = stopSite(site, signal);
    expect(await (await answer).text()).toContain("Login unsuccessful.");
    expect(await code).toBe(0);
    await expect(fetch(`${site.url}/healthz`)).rejects.toThrow();
    expect(existsSync(join(site.settings.DATA_DIR, "running.json"))).toBe(false);
  });
}

test("a second start is ready in under 5 seconds, says so once, and prepares nothing", async ({
  ownSite,
}) => {
  const first = await ownSite();
  await stopSite(first);
  const begun = performance.now();
  const { lines, settings, process: second } = await ownSite(first.settings);
  expect(cpuTimeMs(second.pid) ?? performance.now() - begun).toBeLessThan(5_000);
  expect(lines.filter((line) => line.includes("Carafe is ready"))).toEqual([
    `Carafe is ready at ${settings.SITE_URL}`,
  ]);
  expect(lines.join("\n")).not.toMatch(/Prepared|Preparing|Building|Installing/);
});

test("a site that was killed starts again with all that was saved", async ({ ownSite }) => {
  const killed = await ownSite();
  const body = await filledForm(`${killed.url}/register`, "Sign up", {
    username: "survivor",
    email: "survivor@example.com",
    password: PASSWORD,
    confirmPassword: PASSWORD,
  });
  const answer = await fetch(`${killed.url}/register`, { method: "POST", body });
  expect(answer.url).toBe(`${killed.url}/login`);
  await stopSite(killed, "SIGKILL");

  const { url } = await ownSite(killed.settings);
  expect((await fetch(`${url}/user/survivor`)).status).toBe(200);
});

test("a secret of which a full disk has left nothing is named where a database depends on it", async ({
  ownSite,
}) => {
  const site = await ownSite();
  await stopSite(site);
  const path = join(site.settings.DATA_DIR, "secret");
  writeFileSync(path, "");
  await expect(startSite({ ...site.settings, AUTH_SECRET: "" })).rejects.toThrow(
    `exit 1: The secret in ${path} is not whole, as after a full disk;`,
  );
});
