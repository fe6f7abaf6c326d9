import { once } from "node:events";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withDraining } from "./draining";
import { shutDownOnSignal } from "./graceful-shutdown";

vi.mock("node:timers/promises");

const SIGNALS = ["SIGINT", "SIGTERM"];
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const server = createServer(withDraining((_, response) => void response.end("the page")));

/** Ends the seconds in which new requests are answered. */
let drained: () => void;
let exited: Promise<unknown>;

beforeEach(async () => {
  vi.mocked(wait).mockReturnValue(
    new Promise<void>((resolve) => {
      drained = resolve;
    }),
  );
  exited = new Promise((resolve) => {
    vi.spyOn(process, "exit").mockImplementation((code) => resolve(code) as never);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => {
  for (const signal of SIGNALS) process.removeAllListeners(signal);
  agent.destroy();
});

async function ask(path: string, method = "GET", headers = {}) {
  const { port } = server.address() as AddressInfo;
  const asked = request({ port, path, method, headers, agent }).end();
  const [answer] = await once(asked, "response");
  const text = Buffer.concat(await answer.toArray()).toString();
  return { status: answer.statusCode, connection: answer.headers.connection, text };
}

test("while it drains, a site answers, lets no connection be kept, and sends on who can ask elsewhere", async () => {
  const begin = vi.fn();
  const page = { status: 200, text: "the page" };
  expect(await ask("/")).toEqual({ ...page, connection: "keep-alive" });
  shutDownOnSignal(server, begin, [], 5_000);
  process.emit("SIGTERM", "SIGTERM");
  expect(wait).toHaveBeenCalledWith(5_000);
  const elsewhere = { "x-next-upstream": "502" };
  const unavailable = { status: 503, connection: "close", text: '{"status":"draining"}' };
  // The first on the connection that was kept, the others on new ones.
  expect(await ask("/")).toEqual({ ...page, connection: "close" });
  expect(await ask("/")).toEqual({ ...page, connection: "close" });
  expect(await ask("/healthz")).toEqual(unavailable);
  expect(await ask("/", "GET", elsewhere)).toEqual({ ...unavailable, status: 502 });
  expect(await ask("/", "POST", elsewhere)).toEqual({ ...page, connection: "close" });
  expect(begin).not.toHaveBeenCalled();
  drained();
  expect(await exited).toBe(0);
  expect(begin).toHaveBeenCalledOnce();
  expect(server.listening).toBe(false);
});

test("Ctrl-C ends it at once", async () => {
  vi.resetModules(); // the module knows of one end only
  const fresh = await import("./graceful-shutdown");
  vi.mocked(wait).mockClear();
  fresh.shutDownOnSignal(server, () => {}, [], 5_000);
  process.emit("SIGINT", "SIGINT");
  expect(await exited).toBe(0);
  expect(wait).not.toHaveBeenCalled();
});
