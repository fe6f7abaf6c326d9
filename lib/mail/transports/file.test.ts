import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { fileName } from "./file";
import { sendMail } from "./send-mail";

const dataDir = mkdtempSync(join(tmpdir(), "carafe-outbox-"));

beforeAll(() => {
  process.env.DATA_DIR = dataDir;
  process.env.SITE_URL = "https://blog.example.org";
});

afterAll(() => rmSync(dataDir, { recursive: true }));

it("writes a mail that mail programs open, and prints its address and subject", async () => {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  const message = {
    to: "ada@example.com",
    siteName: "Weinkaraffe",
    subject: "Grüße",
    text: "Zwölf",
    html: "<p>Zwölf</p>",
  };
  await sendMail("mail1", message, undefined, { transport: "file" });
  const outbox = join(dataDir, "outbox");
  const [file = ""] = readdirSync(outbox);
  expect(file).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z-ada@example\.com\.eml$/);
  expect(statSync(join(outbox, file)).mode & 0o077).toBe(0);
  const mail = await PostalMime.parse(readFileSync(join(outbox, file)));
  expect(mail.subject).toBe("Grüße");
  expect(mail.text?.trim()).toBe("Zwölf");
  expect(mail.html?.trim()).toBe("<p>Zwölf</p>");
  expect(mail.to).toMatchObject([{ address: "ada@example.com" }]);
  expect(mail.from).toMatchObject({ name: "Weinkaraffe", address: "no-reply@blog.example.org" });
  expect(print.mock.calls).toEqual([["Mail to ada@example.com: Grüße"]]);
});

it.each(["../../etc/passwd", "a/b\\c:d*?@x", "\n\0@x", `${"long".repeat(100)}@x`, "日本@例え"])(
  "names the file safely for %j",
  (address) => {
    const name = fileName(address, new Date(0));
    expect(name).toMatch(/^1970-01-01T00-00-00\.000Z-[A-Za-z0-9_@.+-]+\.eml$/);
    expect(name.length).toBeLessThan(200);
  },
);
