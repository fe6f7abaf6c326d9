import { AsyncLocalStorage, AsyncResource } from "node:async_hooks";
import { once } from "node:events";
import { Agent, createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate, setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { quickenAsyncContext } from "./quick-async-context";

const before = Reflect.get(AsyncLocalStorage.prototype, "_propagate");
quickenAsyncContext();

const storages = Array.from({ length: 3 }, () => new AsyncLocalStorage<string>());
const [first, second, third] = storages as [AsyncLocalStorage<string>, ...typeof storages];
const held = () => storages.map((storage) => storage.getStore());

test("takes the place of what Node does, where Node does it", () => {
  const after = Reflect.get(AsyncLocalStorage.prototype, "_propagate");
  expect(after === undefined || after !== before).toBe(true);
});

const WAYS: Record<string, () => Promise<unknown>> = {
  "a promise": async () => {},
  "a timer": () => setTimeout(1),
  "the next turn": () => setImmediate(),
  "the next tick": () => new Promise<void>((resolve) => process.nextTick(resolve)),
};

for (const [way, wait] of Object.entries(WAYS)) {
  test(`${way} keeps what its beginner had, beside others that began meanwhile`, async () => {
    const seen = (name: string) =>
      first.run(name, async () => {
        await wait();
        return second?.run(`inner ${name}`, async () => {
          await wait();
          return held();
        });
      });
    const [one, other] = await Promise.all([seen("one"), seen("other")]);
    expect(one).toEqual(["one", "inner one", undefined]);
    expect(other).toEqual(["other", "inner other", undefined]);
    expect(held()).toEqual([undefined, undefined, undefined]);
  });
}

test("what begins within has what is held there, and after `exit` no more", async () => {
  const resource = third?.run("kept", () => new AsyncResource("Kept"));
  expect(resource?.runInAsyncScope(held)).toEqual([undefined, undefined, "kept"]);
  await first.run("outer", async () => {
    await first.exit(async () => {
      await setTimeout(1);
      expect(first.getStore()).toBeUndefined();
    });
    expect(first.getStore()).toBe("outer");
  });
});

test("a connection that is used again has nothing of the request before", async () => {
  const seen: unknown[] = [];
  const server = createServer(async (request, response) => {
    seen.push(first.getStore());
    const answer = async () => {
      await setImmediate();
      response.end();
    };
    await (request.url === "/within" ? first.run("the one before", answer) : answer());
    seen.push(first.getStore());
  }).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ports = new Set<number | undefined>();
  for (const path of ["/within", "/", "/within", "/"]) {
    const [answer] = (await once(get({ port, path, agent }), "response")) as [IncomingMessage];
    ports.add(answer.socket.localPort);
    await once(answer.resume(), "end");
  }
  agent.destroy();
  server.close();
  expect(ports.size).toBe(1);
  expect(seen).toEqual(Array(8).fill(undefined));
});
