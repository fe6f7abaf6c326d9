import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SEND_TIMEOUT_MS, sendMail } from "./send-mail";

/** What is sent of a mail. */
const WORDS = {
  to: "ada@example.com",
  subject: "Grüße",
  text: "Good day",
  html: "<p>Good day</p>",
};
const MESSAGE = { ...WORDS, siteName: "Carafe" };

type Asked = { method?: string; url?: string; headers: IncomingMessage["headers"]; body: unknown };

let api: Server;
let asked: Asked[];
let answer: (response: ServerResponse) => void;

/** Stands in for Resend's API, at the address where the SDK looks for it. */
beforeEach(async () => {
  asked = [];
  answer = (response) => response.end(JSON.stringify({ id: "sent" }));
  api = createServer(async (request, response) => {
    const { method, url, headers } = request;
    asked.push({ method, url, headers, body: await json(request) });
    response.setHeader("content-type", "application/json");
    answer(response);
  }).listen(0, "127.0.0.1");
  await once(api, "listening");
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
});

afterEach(() => {
  api.closeAllConnections();
  api.close();
});

function send(timeoutMs = SEND_TIMEOUT_MS, message = MESSAGE): Promise<void> {
  const from = "Carafe <blog@example.org>";
  return sendMail("mail1", message, timeoutMs, { transport: "resend", apiKey: "re_secret", from });
}

function refuse(status: number, body: string): void {
  answer = (response) => response.writeHead(status).end(body);
}

describe("sending by Resend", () => {
  it("writes to a domain in ASCII", async () => {
    await send(undefined, { ...MESSAGE, to: "ada+blog@büro.example" });
    expect(asked).toMatchObject([{ body: { to: "ada+blog@xn--bro-hoa.example" } }]);
  });

  it("hands the mail over with the key of the site and of the mail", async () => {
    await send();
    expect(asked).toMatchObject([
      {
        method: "POST",
        url: "/emails",
        headers: {
          authorization: "Bearer re_secret",
          "idempotency-key": expect.stringMatching(/^mail1\.\w{16}$/),
        },
        body: {
          ...WORDS,
          from: "Carafe <blog@example.org>",
          headers: { "Auto-Submitted": "auto-generated" },
        },
      },
    ]);
  });

  it("gives the same words the same key at every attempt, and a newer link another", async () => {
    refuse(500, "");
    await expect(send()).rejects.toThrow();
    answer = (response) => response.end(JSON.stringify({ id: "sent" }));
    await send();
    await send(undefined, { ...MESSAGE, text: "newer" });
    const [first, second, third] = asked.map(({ headers }) => headers["idempotency-key"]);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it("fails with the words of an answer that is no success", async () => {
    const words = { name: "rate_limit_exceeded", statusCode: 429, message: "Too many requests" };
    refuse(429, JSON.stringify(words));
    await expect(send()).rejects.toThrow("Resend answered 429: Too many requests");
    refuse(500, "<h1>Internal Server Error</h1>");
    await expect(send()).rejects.toThrow(/^Resend answered 500: /);
  });

  it("gives up an API that is too slow", async () => {
    answer = () => {};
    const begun = performance.now();
    await expect(send(200)).rejects.toThrow("did not answer within 0.2 seconds");
    expect(performance.now() - begun).toBeLessThan(15_000);
  });

  it("fails when nobody listens", async () => {
    api.close();
    await once(api, "close");
    await expect(send()).rejects.toThrow(/^Resend answered nothing: Unable to fetch/);
  });
});
