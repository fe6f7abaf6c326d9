import { describe, expect, test } from "vitest";
import { postAddress, slugFrom, updateAddress } from "./post-address";

describe("an address", () => {
  test.each(["hello", "日本語", "हिन्दी-में", "👍🏽"])("of %s leads back to it", (slug) => {
    const segment = postAddress(slug).slice("/post/".length);
    expect(segment).toMatch(/^[\w%.-]+$/);
    expect(slugFrom(segment)).toBe(slug);
    expect(slugFrom(segment.toLowerCase())).toBe(slug);
    expect(slugFrom(encodeURIComponent(slug.normalize("NFD")))).toBe(slug);
    expect(updateAddress(slug)).toBe(`/post/${segment}/update`);
  });

  test.each(["%ff", "%E6%97", "%2e%2e", "%2F", "a%00", "Hello", "", "%F3%A0%81%81"])(
    "that is spelled %j is nobody's",
    (segment) => {
      expect(slugFrom(segment)).toBeNull();
    },
  );
});
