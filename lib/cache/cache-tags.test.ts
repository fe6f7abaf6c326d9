import { expect, it } from "vitest";
import { cacheTag } from "./cache-tags";

it("names what is at an address, whatever the address is", () => {
  expect(cacheTag.userAddress("Ada, the first")).toBe("user-address:ada%2C%20the%20first");
  expect(cacheTag.userAddress("😀".repeat(20)).length).toBeLessThanOrEqual(256);
  for (const tagOf of [cacheTag.postAddress, cacheTag.tagged, cacheTag.userAddress]) {
    expect(tagOf("one")).not.toBe(tagOf("other"));
    expect(tagOf("a".repeat(3_000)).length).toBeLessThanOrEqual(256);
    expect(tagOf("語".repeat(80))).not.toBe(tagOf("語".repeat(79)));
    expect(tagOf("語, 語")).toMatch(/^[\w%:-]{1,256}$/);
  }
});
