import { once } from "node:events";
import { createServer } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { log } from "../lib/log/log";
import { shutDownOnSignal } from "./graceful-shutdown";

afterEach(() => process.removeAllListeners("SIGTERM").removeAllListeners("SIGINT"));

test("a step that fails on a read-only disk keeps the process neither from the next nor from ending", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const told = vi.spyOn(log, "error").mockReturnValue();
  const exited = new Promise<unknown>((resolve) => {
    vi.spyOn(process, "exit").mockImplementation((code) => {
      resolve(code);
      return undefined as never;
    });
  });
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
