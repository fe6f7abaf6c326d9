import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, it } from "vitest";
import type { Handler } from "./handler";
import { withOneHost } from "./host-header";
import { createServerWithTimeouts } from "./timeouts";
import { answerUnreadable } from "./unreadable-requests";

const HOST = "Host: localhost\r\n";
const HEAD = `POST / HTTP/1.1\r\n${HOST}Connection: close\r\n`;

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const answerAll: Handler = async (request, response) => {
  await request.toArray().catch(() => {});
  response.end("Here it is.");
};

const refuseAll: Handler = ({ refusal = 0 }, response) => {
  response.statusCode = refusal;
  response.end("In words.");
};

/** What a client gets that sends this, until the server hangs up. */
async function answerTo(sent: string): Promise<string> {
  const handle = withOneHost(answerAll, refuseAll);
  const limits = { headersMs: 100, bodyMs: 300, checkMs: 20 };
  server = createServerWithTimeouts(handle, limits).listen();
  answerUnreadable(server, handle);
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port);
  socket.write(sent, "latin1");
  return Buffer.concat(await socket.toArray()).toString();
}

it.each([
  ["has no end of headers", `GET / HTTP/1.1\r\n${HOST}Cookie: ${"a".repeat(17_000)}\r\n\r\n`, 431],
  ["goes on for long", `GET / HTTP/1.1\r\n${HOST}Cookie: ${"a".repeat(500_000)}\r\n\r\n`, 431],
  ["has an endless address", `GET /${"a".repeat(17_000)} HTTP/1.1\r\n${HOST}\r\n`, 431],
  ["has a NUL in a header", `GET / HTTP/1.1\r\n${HOST}X: a\0b\r\n\r\n`, 400],
  ["has an address that is no text", `GET /\xff HTTP/1.1\r\n${HOST}\r\n`, 400],
  ["has a method that there is not", `BREW / HTTP/1.1\r\n${HOST}\r\n`, 400],
  ["is of another protocol", "\x16\x03\x01\x02\0\x01\0\r\n\r\n", 400],
  ["has two lengths", `${HEAD}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`, 400],
  ["stops half-way", `GET / HTTP/1.1\r\n${HOST}`, 408],
  ["expects what there is not", `${HEAD}Expect: wine\r\nContent-Length: 0\r\n\r\n`, 417],
  ["wants a tunnel", `CONNECT evil.example:443 HTTP/1.1\r\n${HOST}\r\n`, 405],
  ["has no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
  ["has two hosts", `${HEAD}${HOST}Content-Length: 0\r\n\r\n`, 400],
  ["has a host that is none", "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n", 400],
])("a request that %s is refused in words", async (_, sent, status) => {
  const answer = await answerTo(sent);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer.split("\r\n\r\n").at(-1)).toBe("In words.");
});

it("what was asked before on the same connection is answered all the same", async () => {
  const answer = await answerTo(`GET / HTTP/1.1\r\n${HOST}\r\nno request at all\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
});

it("a request of 1996 needs no host", async () => {
  expect(await answerTo("GET / HTTP/1.0\r\n\r\n")).toContain("Here it is.");
});
