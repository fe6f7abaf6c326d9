import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { PROBLEMS } from "../../lib/http/problems";
import { UPLOAD_MAX_BYTES } from "../../server/body-limits";
import { addPerson } from "../../test/people";
import { expect, test } from "../fixtures";

const REFUSED = [
  { what: "what no form here sends", status: 400, multipart: { title: "Lost" } },
  {
    what: "a form of another version of the site",
    status: 409,
    multipart: { [`$ACTION_ID_${"0".repeat(42)}`]: "" },
  },
  {
    what: "more than the site takes",
    status: 413,
    multipart: { content: "a".repeat(UPLOAD_MAX_BYTES) },
  },
  {
    what: "more than a few fields take",
    status: 413,
    multipart: { email: "\u0301".repeat(40_000) },
  },
] as const;

for (const { what, status, multipart } of REFUSED) {
  test(`${what} is answered ${status}, in words`, async ({ request, anotherPage }) => {
    const member = await anotherPage(await addPerson());
    for (const [one, link] of [
      [request, "Log in"],
      [member.request, "Account"],
    ] as const) {
      const answer = await one.post("/login", { multipart });
      expect(answer.status()).toBe(status);
      const html = await answer.text();
      expect(html).toContain(`>${PROBLEMS[status].title}</h1>`);
      expect(html).toContain(`>${link}</a>`);
    }
  });
}

test("a form that no page here can have sent is refused, and is no fault of ours", async ({
  request,
  site,
}) => {
  for (const headers of [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "content-type": "multipart/form-data" },
    { "content-type": 'multipart/form-data; x="; boundary=fake"; boundary=real' },
  ] as Record<string, string>[]) {
    const answer = await request.post("/login", { data: "x", headers });
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toContain(PROBLEMS[400].title);
  }
  const chunked = "POST /login HTTP/1.1\r\nTransfer-Encoding: chunked";
  expect(await rawAnswer(site.url, chunked)).toMatch(/^HTTP\/1\.1 411 /);
});

test("whoever asks only for the head of a missing page gets the status and no body", async ({
  site,
}) => {
  for (const path of ["/nowhere", "/post/no-such-post", "/problem/404"]) {
    const answer = await rawAnswer(site.url, `HEAD ${path} HTTP/1.1`);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer.split("\r\n\r\n")).toEqual([expect.stringMatching(/content-length: \d+/i), ""]);
  }
});

/** All that the server sends; clients that know HTTP would not show a body where none belongs. */
async function rawAnswer(url: string, requestLine: string): Promise<string> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(`${requestLine}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  return text(socket);
}
