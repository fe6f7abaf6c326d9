import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createServerWithTimeouts, keepAliveMs } from "./timeouts";

const LIMITS = { headersMs: 100, bodyMs: 300, checkMs: 20 };

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** What a client gets that sends this and then nothing more, until the server hangs up. */
async function answerTo(sent: string): Promise<string> {
  server = createServerWithTimeouts(async (request, response) => {
    await request.toArray().catch(() => {});
    response.end("all of it");
  }, LIMITS).listen();
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port);
  socket.write(sent);
  return Buffer.concat(await socket.toArray()).toString();
}

test("a client that stops in its headers is let go", async () => {
  expect(await answerTo("GET / HTTP/1.1\r\nHost: localhost\r\n")).toMatch(/^HTTP\/1.1 408 /);
});

test("a client that stops in its body is let go", async () => {
  const head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n";
  expect(await answerTo(`${head}half of it`)).not.toContain("all of it");
});

test("a client that sends everything is answered", async () => {
  const head =
    "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3\r\n\r\n";
  expect(await answerTo(`${head}all`)).toContain("all of it");
});

test("a connection that a proxy keeps is the proxy's to close", () => {
  const waits = (proxies: string) =>
    createServerWithTimeouts(() => {}, { keepAliveMs: keepAliveMs(proxies) }).keepAliveTimeout;
  expect(waits("0")).toBe(5_000);
  expect(waits("1")).toBeGreaterThan(120_000);
});
