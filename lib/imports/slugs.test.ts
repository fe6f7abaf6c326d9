import { expect, it } from "vitest";
import { assignSlugs } from "./slugs";

it("gives every title an address of its own", async () => {
  const slugs = await assignSlugs(["Hello", "Hello", "World"], async () => new Set(["hello"]));
  expect(slugs).toEqual(["hello-2", "hello-3", "world"]);
});

it("goes on where the numbers end", async () => {
  const slugs = await assignSlugs(Array(50).fill("Untitled"), async () => new Set());
  expect(new Set(slugs).size).toBe(50);
});
