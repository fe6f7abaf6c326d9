import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, vi } from "vitest";
import { shownPath, withAccessLog } from "./access-log";
import type { Handler } from "./handler";
import { traceOf, withRequestContext, withRequestId } from "./request-context";

it("writes down each request, under the id that the reader gets", async () => {
  const write = vi.fn();
  const server = createServer(
    withRequestId(
      withAccessLog(
        withRequestContext((_, response) => {
          response.writeHead(404, { "x-nextjs-cache": "HIT" }).end("Not here.");
        }, 0),
        write,
      ),
    ),
  ).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://localhost:${port}/nowhere?secret=1`);
  await answer.text();
  server.close().closeAllConnections();
  expect(write.mock.calls).toEqual([
    [
      {
        id: answer.headers.get("x-request-id"),
        trace: answer.headers.get("x-request-id")?.replaceAll("-", ""),
        method: "GET",
        path: "/nowhere",
        status: 404,
        cache: "hit",
        ms: expect.any(Number),
        bytes: expect.any(Number),
      },
    ],
  ]);
  expect(write.mock.lastCall?.[0].bytes).toBeGreaterThan("Not here.".length);
});

it("calls a request what a trusted proxy calls it, and nobody else", async () => {
  const trace = "4bf92f3577b34da6a3ce929d0e0e4736";
  const traceTold = async (trustedProxies: number) => {
    const answer: Handler = (_, response) => void response.end(traceOf(response));
    const server = createServer(withRequestId(answer, trustedProxies)).listen(0);
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const headers = { traceparent: `00-${trace}-00f067aa0ba902b7-01` };
    const told = await (await fetch(`http://localhost:${port}/`, { headers })).text();
    server.close().closeAllConnections();
    return told;
  };
  expect(await traceTold(1)).toBe(trace);
  expect(await traceTold(0)).toMatch(/^(?!4bf92f35)[\da-f]{32}$/);
});

it("tells no secret of an address", () => {
  for (const [url, shown] of [
    ["/", "/"],
    ["/post/a-post?page=2", "/post/a-post"],
    ["/login?callbackUrl=/account", "/login"],
    ["/reset-password", "/reset-password"],
    ["/reset-password/abcdefgh", "/reset-password/abcd…"],
    ["/reset_password/abcdefgh", "/reset_password/abcd…"],
    ["/Reset%2Dpassword/abcdefgh", "/Reset%2Dpassword/abcd…"],
    ["/confirm-email/abcdefgh?x", "/confirm-email/abcd…"],
    ["/shared/abcdefgh/more", "/shared/abcd…/more"],
  ] as const) {
    expect(shownPath(url)).toBe(shown);
  }
});
