import { createServer, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { rawText } from "../test/raw-request";
import { FinishedHead } from "./finished-head";

const HEADERS: [name: string, value: string][] = [
  ["content-type", "text/html; charset=utf-8"],
  ["link", "</a>; rel=preload"],
  ["link", "</b>; rel=preload"],
  ["vary", "rsc, Accept-Encoding"],
];
const TEXT = "<p>Some text.</p>";
const OWN = ["content-length", String(TEXT.length), "X-Request-Id", "a-request"];

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** All that is sent where `begin` begins the answer. */
async function sentBy(
  begin: (response: ServerResponse) => void,
  request = "GET / HTTP/1.1",
): Promise<string> {
  const server = createServer((_, response) => {
    response.sendDate = false; // is another each second
    begin(response);
    response.end(TEXT);
  }).listen(0);
  stops.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const lines = [request, "Host: localhost", "Connection: close"];
  return rawText(`http://localhost:${port}`, `${lines.join("\r\n")}\r\n\r\n`);
}

test("Node puts together what differs alone", () => {
  const response = new ServerResponse(Object.create(null));
  new FinishedHead(200, HEADERS).begin(response, OWN);
  expect(Object.hasOwn(response, "_storeHeader")).toBe(true);
});

const ASKED: [status: number, request: string][] = [
  [200, "GET / HTTP/1.1"],
  [200, "HEAD / HTTP/1.1"],
  [404, "GET / HTTP/1.0"],
  [304, "GET / HTTP/1.1"],
];

for (const [status, request] of ASKED) {
  test(`the answer ${status} to ${request} is, byte for byte, what Node makes of a list`, async () => {
    const own = status === 304 ? OWN.slice(2) : OWN;
    const finished = await sentBy(
      (response) => new FinishedHead(status, HEADERS).begin(response, own),
      request,
    );
    const listed = await sentBy(
      (response) => response.writeHead(status, [...HEADERS.flat(), ...own]),
      request,
    );
    expect(finished).toContain("\r\nlink: </a>; rel=preload\r\nlink: </b>; rel=preload\r\n");
    expect(finished).toBe(listed);
  });
}

test("a header that was set before goes out once, with the finished value", async () => {
  const text = await sentBy((response) => {
    response.setHeader("Vary", "Cookie").setHeader("X-Other", "stays");
    new FinishedHead(200, HEADERS).begin(response, OWN);
  });
  expect(text.match(/^vary: .*$/gim)).toEqual(["vary: rsc, Accept-Encoding"]);
  expect(text).toContain("X-Other: stays");
  expect(text.endsWith(`\r\n\r\n${TEXT}`)).toBe(true);
});

test("what is no header is refused", () => {
  for (const header of [
    ["location", "/\r\nSet-Cookie: a=b"],
    ["a name", "value"],
  ] as [string, string][]) {
    expect(() => new FinishedHead(200, [header])).toThrow(TypeError);
  }
});
