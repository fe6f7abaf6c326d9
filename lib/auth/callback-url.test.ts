import { describe, expect, it } from "vitest";
import { loginAddress, safeCallbackUrl } from "./callback-url";

describe("safeCallbackUrl", () => {
  it.each(["/", "/account", "/post/new?draft=1#text", "/user/%C3%89va", "/?page=2"])(
    "lets %s through",
    (path) => {
      expect(safeCallbackUrl(path)).toBe(path);
    },
  );

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/./\\evil.example",
    "/..//evil.example",
    "javascript:alert(1)",
    "account",
    "",
    null,
    undefined,
  ])("sends %j home", (text) => {
    expect(safeCallbackUrl(text)).toBe("/");
  });
});

it("keeps the whole address in the login address", () => {
  expect(loginAddress("/post/new?a=1&b=2")).toBe(
    "/login?callbackUrl=%2Fpost%2Fnew%3Fa%3D1%26b%3D2",
  );
});
