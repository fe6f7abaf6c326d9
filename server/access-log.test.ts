import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { shownPath, withAccessLog } from "./access-log";
import type { Handler } from "./handler";
import { traceOf, withRequestContext, withRequestId } from "./request-context";

/** What is written down of one request for an address, as it is answered. */
async function lineOf(answer: Handler, url: string) {
  const written: Record<string, unknown>[] = [];
  const logged = withAccessLog(withRequestContext(answer, 0), (fields) => {
    written.push(JSON.parse(`{${fields}}`));
  });
  const handle = withRequestId(logged);
  const server = createServer((request, response) => {
    request.url = url; // fetch would spell it in its own way
    return handle(request, response);
  }).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const { headers } = await fetch(`http://localhost:${port}`);
  server.close().closeAllConnections();
  await once(server, "close");
  expect(written).toHaveLength(1);
  return { id: headers.get("x-request-id"), line: written[0] };
}

it("writes down each request, under the id that the reader gets", async () => {
  const answer: Handler = (_, response) => {
    response.writeHead(404, { "x-nextjs-cache": "HIT" }).end("Not here.");
  };
  const { id, line } = await lineOf(answer, "/nowhere?secret=1");
  expect(line).toEqual({
    id,
    trace: id?.replaceAll("-", ""),
    method: "GET",
    path: "/nowhere",
    status: 404,
    cache: "hit",
    ms: expect.any(Number),
    bytes: expect.any(Number),
  });
  expect(line?.bytes).toBeGreaterThan("Not here.".length);
});

it("writes down what failed, and that nobody waited for it, whatever stands in the address", async () => {
  const answer: Handler = (_, response) => {
    response.setHeader("X-Error-Digest", '7"f');
    response.flushHeaders();
    response.destroy();
  };
  const { line } = await lineOf(answer, '/"a"\\b');
  expect(line).toMatchObject({ path: '/"a"\\b', digest: '7"f', aborted: true, cache: "none" });
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
