import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, vi } from "vitest";
import { shownPath, withAccessLog } from "./access-log";
import { withRequestContext, withRequestId } from "./request-context";

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
