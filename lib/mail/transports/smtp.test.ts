import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MailServer } from "../../../test/mail-server";
import { layOut } from "../messages/layout";
import { SEND_TIMEOUT_MS, sendMail } from "./send-mail";

const FROM = "Café Carafe <blog@example.org>";

process.env.SITE_URL = "https://blog.example.org";
const MESSAGE = layOut({ email: "ada@example.com", username: "Ada <b>" }, "Carafe", {
  subject: "Grüße aus Carafe – 酒",
  paragraphs: ["“Zwölf” & mehr", { label: "A link", url: "https://blog.example.org/x?a=1&b=2" }],
});

let server: MailServer;

beforeEach(async () => {
  server = await MailServer.start();
});

afterEach(() => server.stop());

function send(url = server.url, timeoutMs = SEND_TIMEOUT_MS, message = MESSAGE): Promise<void> {
  return sendMail("mail1", message, timeoutMs, { transport: "smtp", url, from: FROM });
}

describe("sending by SMTP", { timeout: 30_000 }, () => {
  it("hands over text, HTML and subject as they are", async () => {
    await send();
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail?.envelope).toEqual({ from: "blog@example.org", to: ["ada@example.com"] });
    expect(mail?.from).toMatchObject({ name: "Café Carafe", address: "blog@example.org" });
    expect(mail?.to).toMatchObject([{ address: "ada@example.com" }]);
    expect(mail?.subject).toBe(MESSAGE.subject);
    expect(mail?.text?.trim()).toBe(MESSAGE.text.trim());
    expect(mail?.html?.trim()).toBe(MESSAGE.html.trim());
    expect(mail?.headers).toContainEqual(
      expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }),
    );
  });

  it("gives the same words the same Message-ID at every attempt, and a newer link another", async () => {
    await send();
    await send();
    await send(undefined, undefined, { ...MESSAGE, text: "https://blog.example.org/newer" });
    const [first, second, third] = server.mails.map(({ messageId }) => messageId);
    expect(first).toMatch(/^<mail1\.\w{16}@blog\.example\.org>$/);
    expect(second).toBe(first);
    expect(third).toMatch(/^<mail1\./);
    expect(third).not.toBe(first);
  });

  it("takes an address with a comma for one address", async () => {
    await send(undefined, undefined, { ...MESSAGE, to: "ada@example.com, eve@example.com" }).catch(
      () => {},
    );
    expect(server.to("eve@example.com")).toEqual([]);
  });

  it.each(["ada+blog=1@büro.example", "жанна@почта.рф", "用户@例子.广告"])(
    "takes an address in any script: %s",
    async (to) => {
      await send(undefined, undefined, { ...MESSAGE, to });
      expect(server.to(to)).toHaveLength(1);
    },
  );

  it("logs in with the user and password of the address", async () => {
    const guarded = await MailServer.start({ user: "ada@blog", password: "p@ss:word/1" });
    const address = `127.0.0.1:${guarded.port}`;
    await send(`smtp://ada%40blog:p%40ss%3Aword%2F1@${address}`);
    expect(guarded.mails.map(({ user }) => user)).toEqual(["ada@blog"]);
    await expect(send(`smtp://ada%40blog:wrong@${address}`)).rejects.toThrow(/Invalid login: 535/);
    await expect(send(`smtp://${address}`)).rejects.toThrow(/530/);
    expect(guarded.mails).toHaveLength(1);
    await guarded.stop();
  });

  it.each([
    ["RCPT", 450, "Mailbox busy"],
    ["RCPT", 550, "No such user"],
    ["DATA", 451, "Try again later"],
    ["DATA", 554, "Not accepted"],
  ] as const)(
    "fails with the server's words when it answers %s with %i",
    async (at, code, words) => {
      server.refusal = { at, code, words };
      await expect(send()).rejects.toThrow(`${code} ${words}`);
      expect(server.mails).toEqual([]);
    },
  );

  it("fails when nobody listens", async () => {
    const { port } = server;
    await server.stop();
    await expect(send(`smtp://127.0.0.1:${port}`)).rejects.toThrow(/ECONNREFUSED/);
    server = await MailServer.start();
  });

  it("gives up a server that never answers, and one that answers a letter at a time", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    const slow = createServer((socket) => {
      const drip = setInterval(() => socket.write("2"), 20);
      socket.on("close", () => clearInterval(drip)).on("error", () => {});
    }).listen(0, "127.0.0.1");
    await Promise.all([once(silent, "listening"), once(slow, "listening")]);
    for (const each of [silent, slow]) {
      const { port } = each.address() as AddressInfo;
      const begun = performance.now();
      await expect(send(`smtp://127.0.0.1:${port}`, 200)).rejects.toThrow(
        /did not answer within 0.2 seconds|Greeting never received|Timeout/,
      );
      expect(performance.now() - begun).toBeLessThan(15_000);
      each.close();
    }
  });
});
