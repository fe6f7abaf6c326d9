import type { APIRequestContext } from "@playwright/test";
import { newName, PASSWORD } from "../../test/people";
import { present } from "../../test/present";
import { sendForm } from "../../test/send-form";
import { TcpProxy } from "../../test/tcp-proxy";
import { expect, test } from "../fixtures";

/** Makes an account by one process, and logs in there. */
async function register(request: APIRequestContext, url: string): Promise<string> {
  const email = `${newName()}@example.com`;
  const username = present(email.split("@")[0]);
  const typed = { username, email, password: PASSWORD, confirmPassword: PASSWORD };
  await sendForm(request, `${url}/register`, "Sign up", typed);
  await sendForm(request, `${url}/login`, "Log in", { email, password: PASSWORD });
  return username;
}

test("what one process is told the others know at once", async ({ ownProcesses, request }) => {
  const [one, other] = await ownProcesses([{}, {}]);

  await test.step("somebody who logged in to one is logged in to the other", async () => {
    const username = await register(request, present(one).url);
    const account = await request.get(`${present(other).url}/account`);
    expect(await account.text()).toContain(`value="${username}"`);
  });
});

test("a process whose database is away says so and goes on when it is back", async ({
  ownPostgres,
  ownProcesses,
  request,
}) => {
  const databaseUrl = await ownPostgres();
  const proxy = await TcpProxy.start(databaseUrl);
  const [one] = await ownProcesses([{ databaseUrl: proxy.through(databaseUrl) }], databaseUrl);
  const health = async () => (await request.get(`${present(one).url}/healthz`)).status();
  expect(await health()).toBe(200);
  proxy.cut();
  expect(await health()).toBe(503);
  proxy.restore();
  await expect.poll(health).toBe(200);
  proxy.stop();
});
