import { expect, it } from "vitest";
import { withSlugs } from "./plan";

function slugsOf(titles: string[], taken: string[]): Promise<string[]> {
  const posts = titles.map((title) => ({ title }));
  return withSlugs(posts, async () => new Set(taken)).then((all) => all.map(({ slug }) => slug));
}

it("gives every title an address of its own", async () => {
  const slugs = await slugsOf(["Hello", "Hello", "World"], ["hello"]);
  expect(slugs).toEqual(["hello-2", "hello-3", "world"]);
});

it("goes on where the numbers end", async () => {
  const slugs = await slugsOf(Array<string>(50).fill("Untitled"), []);
  expect(new Set(slugs).size).toBe(50);
});
