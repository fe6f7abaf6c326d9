import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cpuTimeMs } from "../../test/cpu-time";
import { filledForm } from "../../test/hidden-fields";
import { PASSWORD } from "../../test/people";
import { type Site, type SiteSettings, startSite, stopSite } from "../../test/site";
import { querySql } from "../../test/sql";
import { expect, test } from "../fixtures";

/** One site from its first start to a secret that is lost: each start costs seconds. */
test("a site is ended, killed and started again", async ({ ownSite }) => {
  const first = await ownSite();
  const { settings } = first;
  await test.step("SIGTERM ends it with 0, requests in flight answered", () =>
    endDuringLogin(first, "SIGTERM"));

  const begun = performance.now();
  const second = await ownSite(settings);
  await test.step("a second start is ready in under 5 seconds, says so once, and prepares nothing", () => {
    const { lines, process } = second;
    expect(cpuTimeMs(process.pid) ?? performance.now() - begun).toBeLessThan(5_000);
    expect(lines.filter((line) => line.includes("Carafe is ready"))).toEqual([
      `Carafe is ready at ${settings.SITE_URL}`,
    ]);
    expect(lines.join("\n")).not.toMatch(/Prepared|Preparing|Building|Installing/);
  });

  const third = await test.step("killed, it starts again with all that was saved", async () => {
    await register(second, "survivor");
    await stopSite(second, "SIGKILL");
    const again = await ownSite(settings);
    expect((await fetch(`${again.url}/user/survivor`)).status).toBe(200);
    return again;
  });

  await test.step("SIGINT ends it as SIGTERM does", () => endDuringLogin(third, "SIGINT"));

  await test.step("a secret of which a full disk has left nothing is named where a database depends on it", async () => {
    const path = join(settings.DATA_DIR, "secret");
    writeFileSync(path, "");
    await expect(startSite({ ...settings, AUTH_SECRET: "" })).rejects.toThrow(
      `exit 1: The secret in ${path} is not whole, as after a full disk;`,
    );
  });
});

async function endDuringLogin(site: Site, signal: "SIGTERM" | "SIGINT"): Promise<void> {
  const { url, settings } = site;
  const counted = await attempts(settings);
  // A login computes for a while: it is still under way when the signal comes.
  const body = await filledForm(`${url}/login`, "Log in", {
    email: `${signal}@example.com`,
    password: "a wrong guess",
  });
  const answer = fetch(`${url}/login`, { method: "POST", body });
  // The attempt is counted before the password is checked.
  await expect.poll(() => attempts(settings)).not.toEqual(counted);
  const code = stopSite(site, signal);
  expect(await (await answer).text()).toContain("Login unsuccessful.");
  expect(await code).toBe(0);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  expect(existsSync(join(settings.DATA_DIR, "running.json"))).toBe(false);
}

function attempts(settings: SiteSettings): Promise<unknown[][]> {
  return querySql(settings, `SELECT "key" FROM "RateLimit" WHERE "key" LIKE 'passwords:%'`);
}

async function register({ url }: Site, username: string): Promise<void> {
  const body = await filledForm(`${url}/register`, "Sign up", {
    username,
    email: `${username}@example.com`,
    password: PASSWORD,
    confirmPassword: PASSWORD,
  });
  const answer = await fetch(`${url}/register`, { method: "POST", body });
  expect(answer.url).toBe(`${url}/login`);
}
