import { expect, it } from "vitest";
import { FLASH_COOKIE, FLASH_MESSAGES, flashCookieOptions, flashMessage } from "./flash-messages";

it("knows its own keys", () => {
  expect(flashMessage("post-created")).toBe(FLASH_MESSAGES["post-created"]);
});

it.each(["<script>", "constructor", "__proto__", "", null])("shows nothing for %j", (key) => {
  expect(flashMessage(key)).toBeNull();
});

it("goes by the name that the matcher in middleware.ts spells out", async () => {
  const { readFileSync } = await import("node:fs");
  expect(readFileSync("middleware.ts", "utf8")).toContain(`key: "${FLASH_COOKIE}"`);
});

it("goes over https alone where the site does", () => {
  expect(flashCookieOptions("https://blog.example")).toMatchObject({ secure: true });
  expect(flashCookieOptions("http://localhost:3000")).toMatchObject({ secure: false });
});
