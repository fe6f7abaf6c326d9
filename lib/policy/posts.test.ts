import { expect, it } from "vitest";
import { canChangePost } from "./posts";

const post = { author: { id: "ada" } };

it("lets only the author change a post", () => {
  expect(canChangePost({ id: "ada" }, post)).toBe(true);
  expect(canChangePost({ id: "bob" }, post)).toBe(false);
  expect(canChangePost(null, post)).toBe(false);
});
