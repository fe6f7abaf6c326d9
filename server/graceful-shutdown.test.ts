import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

let exited: Promise<unknown>;

beforeEach(() => {
  vi.resetModules(); // the module knows of one end only
  exited = new Promise((resolve) => {
    vi.spyOn(process, "exit").mockImplementation((code) => resolve(code) as never);
  });
});
afterEach(() => process.removeAllListeners("SIGTERM").removeAllListeners("SIGINT"));

test("a step that fails on a read-only disk keeps the process neither from the next nor from ending", async () => {
  const { shutDownOnSignal } = await import("./graceful-shutdown");
  const { log } = await import("../lib/log/log");
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const told = vi.spyOn(log, "error").mockReturnValue();
  const refuse = () => {
    throw Object.assign(new Error("EROFS: read-only file system"), { code: "EROFS" });
  };
  const last = vi.fn();
  shutDownOnSignal(server, refuse, [async () => refuse(), last]);
  process.emit("SIGTERM");
  expect(await exited).toBe(0);
  expect(last).toHaveBeenCalledOnce();
  expect(told).toHaveBeenCalledTimes(2);
  expect(server.listening).toBe(false);
});

test("whoever has connected is answered, also where the process has not seen it yet", async () => {
  const { shutDownOnSignal } = await import("./graceful-shutdown");
  const server = createServer((_, response) => void response.end("the page"));
  await once(server.listen(0, "127.0.0.1"), "listening");
  shutDownOnSignal(server, () => {}, []);
  const reader = connect((server.address() as AddressInfo).port, "127.0.0.1");
  reader.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  // The reader connects before this, and the process would take the connection after it.
  process.nextTick(() => process.emit("SIGINT", "SIGINT"));
  expect(Buffer.concat(await reader.toArray()).toString()).toContain("the page");
  expect(await exited).toBe(0);
});
