/** Nobody reads an old text, whichever process answers (docs/decisions/invalidation.md). */
import type { APIRequestContext } from "@playwright/test";
import { installedRedis } from "../../scripts/tests/redis";
import { carafe } from "../../test/carafe-command";
import { present } from "../../test/present";
import type { SiteProcess } from "../../test/processes";
import { startTemporaryRedis } from "../../test/redis";
import { registerByForms, sendForm } from "../../test/send-form";
import { TcpProxy } from "../../test/tcp-proxy";
import { expect, test } from "../fixtures";

const TITLE = "A text that changes";

/** Makes an account, and a post by it. Gives the post's path, and who wrote it. */
async function writePost(request: APIRequestContext, { url }: SiteProcess, title = TITLE) {
  const { email } = await registerByForms(request, url);
  await sendForm(request, `${url}/post/new`, "Post", { title, content: "text 0." });
  return { path: `/post/${title.toLowerCase().replaceAll(" ", "-")}`, email };
}

/** Saves a text by one process; gives the status of the answer. */
async function save(request: APIRequestContext, { url }: SiteProcess, path: string, text: string) {
  const typed = { title: TITLE, content: text };
  const answer = await sendForm(request, `${url}${path}/update`, "Update", typed, {
    maxRedirects: 0,
  });
  return answer.status();
}

/** A visitor's page. */
async function read({ url }: SiteProcess, path: string) {
  const answer = await fetch(url + path);
  const cache = answer.headers.get("x-nextjs-cache");
  return { status: answer.status, text: await answer.text(), cache };
}

test("who saves by one process is read by all, also by one that had hung", async ({
  ownProcesses,
  request,
}) => {
  const processes = await ownProcesses([{}, {}]);
  const [one, other] = processes as [SiteProcess, SiteProcess];
  await test.step("what the operator's tool deletes is gone from all", async () => {
    const { path: gone, email } = await writePost(request, one, "Not for long");
    for (const process of processes) expect((await read(process, gone)).status).toBe(200);
    const { code } = await carafe(other.settings, "user:delete", email, "--with-posts");
    expect(code).toBe(0);
    for (const process of processes) expect((await read(process, gone)).status).toBe(404);
  });

  const { path } = await writePost(request, one);

  await test.step("in turn, a dozen times, while others read", async () => {
    for (let number = 1; number <= 12; number++) {
      const reading = processes.map((process) => read(process, path));
      const saver = number % 2 ? one : other;
      expect(await save(request, saver, path, `text ${number}.`)).toBe(303);
      for (const process of processes) {
        expect((await read(process, path)).text).toContain(`text ${number}.`);
        expect((await read(process, "/")).text).toContain(`text ${number}.`);
      }
      await Promise.all(reading);
    }
    expect((await read(one, path)).cache).toBe("HIT");
  });

  await test.step("a process that hangs holds nobody up for long, and shows nothing old after it", async () => {
    other.pause();
    expect(await save(request, one, path, "Saved while one hung.")).toBe(303);
    other.resume();
    expect((await read(other, path)).text).toContain("Saved while one hung.");
  });

  await test.step("after one was killed the other goes on", async () => {
    await other.kill();
    expect(await save(request, one, path, "Saved after one was killed.")).toBe(303);
    expect((await read(one, path)).text).toContain("Saved after one was killed.");
  });
});

const redis = installedRedis();
if (redis) {
  test("a process that cannot hear of changes says so, and shows nothing that it keeps", async ({
    ownPostgres,
    ownProcesses,
    request,
  }) => {
    const server = await startTemporaryRedis(redis);
    const proxy = await TcpProxy.start(server.url);
    const [hearing, deaf] = (await ownProcesses(
      [
        { environment: { REDIS_URL: server.url } },
        { environment: { REDIS_URL: proxy.through(server.url) } },
      ],
      await ownPostgres(),
    )) as [SiteProcess, SiteProcess];
    const health = async () => (await fetch(`${present(deaf).url}/healthz`)).status;
    const { path } = await writePost(request, hearing);
    await read(deaf, path);
    expect((await read(deaf, path)).cache).toBe("HIT");
    expect(await health()).toBe(200);

    proxy.cut();
    await expect.poll(health).toBe(503);
    expect(await save(request, hearing, path, "Saved meanwhile.")).toBe(303);
    for (let times = 0; times < 2; times++) {
      const page = await read(deaf, path);
      expect(page.text).toContain("Saved meanwhile.");
      expect(page.cache).toBe("MISS");
    }
    expect(await save(request, deaf, path, "Not saved.")).toBe(503);
    expect((await read(hearing, path)).text).not.toContain("Not saved.");

    proxy.restore();
    await expect.poll(health).toBe(200);
    expect(await save(request, deaf, path, "Saved after it.")).toBe(303);
    expect((await read(hearing, path)).text).toContain("Saved after it.");
    proxy.stop();
    await server.stop();
  });
}
