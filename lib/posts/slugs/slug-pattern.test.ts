import { expect, test } from "vitest";
import { isSlug } from "./slug-pattern";

test.each([
  "hello-world",
  "日本語-3回",
  "हिन्दी-में",
  "สวัสดีโลก",
  "שלום-עולם",
  "مرحبا",
  "🍷",
  "🇫🇷-👍🏽",
  "ﬀ".normalize("NFC"),
])("%s can be an address", (text) => {
  expect(isSlug(text)).toBe(true);
});

test.each([
  ["capitals", "Hello"],
  ["capitals of another script", "ПРИВЕТ"],
  ["spaces", "日本 語"],
  ["a hyphen too many", "日本--語"],
  ["a hyphen at an end", "日本-"],
  ["a mark without a letter", "\u093f"],
  ["a letter in two parts", "が".normalize("NFD")],
  ["what nobody sees", "می\u200cخواهم"],
  ["a filler", "\u3164"],
  ["a slash", "日本/語"],
  ["half a letter", "\ud83c"],
  ["more than an address has", "語".repeat(91)],
])("with %s it cannot", (_, text) => {
  expect(isSlug(text)).toBe(false);
});

test("a long text is looked through at once", () => {
  expect(isSlug(`${"a-".repeat(500_000)}!`)).toBe(false);
});
