import { describe, expect, it } from "vitest";
import { deliverableAddress, emailKeyOf, isEmailAddress } from "./email-address";

describe("an email address", () => {
  it.each([
    "ada@example.com",
    "ada+blog=1/2&3@example.com",
    "{o'brien}!#$%*?^_`|~-@mail.example.org",
    "ada..l.@docomo.example",
    "ada@büro.example",
    "ada@例え.テスト",
    "ada@xn--80a.xn--p1ai",
    "ada@sub.example.xn--mgbaam7a8h",
    "жанна@почта.рф",
    "用户@例子.广告",
    "josé@example.com",
    "ada@localhost",
  ])("is %s", (address) => {
    expect(isEmailAddress(address)).toBe(true);
  });

  it.each([
    "",
    "ada",
    "ada@",
    "@example.com",
    "ada l@example.com",
    "ada@exa mple.com",
    "ada@b@example.com",
    "ada,bob@example.com",
    "<ada@example.com>",
    "ada@example.com/",
    "ada@example.com:25",
    "ada@example.com?x",
    "ada@пример.рф#x",
    "ada@-example.com",
    "ada@example..com",
    "ada@example.com.",
    "ada@example_.com",
    "ada@xn--a.com",
    `ada@${"a".repeat(64)}.com`,
    "ada\u200b@example.com",
    "ada\u3164@example.com",
    "ad\u202ea@example.com",
    "ada@exa\u202emple.com",
    "ada\u0000@example.com",
    "\ud800@example.com",
  ])("is not %j", (address) => {
    expect(isEmailAddress(address)).toBe(false);
  });
});

describe("one address in two spellings", () => {
  it.each([
    ["Ada@Example.COM", "ada@example.com"],
    ["ada@BÜRO.example", "ada@xn--bro-hoa.example"],
    ["ada@bu\u0308ro.example", "ada@büro.example"],
    ["ada@XN--BRO-HOA.example", "ada@büro.example"],
    ["ada@例え。テスト", "ada@例え.テスト"],
    ["Jose\u0301@example.com", "josé@example.com"],
    ["ЖАННА@ПОЧТА.РФ", "жанна@xn--80a1acny.xn--p1ai"],
  ])("has one key: %s and %s", (one, other) => {
    expect(emailKeyOf(one)).toBe(emailKeyOf(other));
  });

  it.each([
    ["ada@example.com", "ada+blog@example.com"],
    ["ada@example.com", "a.da@example.com"],
    ["josé@example.com", "jose@example.com"],
    ["ada@büro.example", "ada@buro.example"],
  ])("has two where they are two: %s and %s", (one, other) => {
    expect(emailKeyOf(one)).not.toBe(emailKeyOf(other));
  });

  it("has one for what is no address, too", () => {
    expect(emailKeyOf("Somebody")).toBe(emailKeyOf("somebody"));
    expect(emailKeyOf("ada@Exa mple")).toBe(emailKeyOf("ada@exa mple"));
  });
});

it("goes out with its domain in ASCII", () => {
  expect(deliverableAddress("Ada+1@Büro.example")).toBe("Ada+1@xn--bro-hoa.example");
  expect(deliverableAddress("жанна@почта.рф")).toBe("жанна@xn--80a1acny.xn--p1ai");
});
