import { expect, it } from "vitest";
import { fediverseSchema } from "./fediverse-address";

it.each([
  ["", ""],
  ["@ada@example.social", "@ada@example.social"],
  [" ada@Example.Social ", "@ada@example.social"],
  ["@ada.b-c_d@a.b.example", "@ada.b-c_d@a.b.example"],
  ["@ada@bücher.example", "@ada@xn--bcher-kva.example"],
])("“%s” is %j", (typed, address) => {
  expect(fediverseSchema.parse(typed)).toBe(address);
});

it.each([
  "ada",
  "@ada",
  "@ada@",
  "@@example.social",
  "@ada@localhost",
  "@ada@127.0.0.1",
  "@ada@[::1]",
  "@ada@example.social/x",
  "@ada@example.social:8080",
  "@ada@example.social@evil.example",
  "@.ada@example.social",
  "@a da@example.social",
  "@ådа@example.social",
  '@ada"><b>@example.social',
  "https://example.social/@ada",
  "@ada@example..social",
  "@ada@-example.social",
  `@${"a".repeat(200)}@example.social`,
])("“%s” is none", (typed) => {
  expect(fediverseSchema.safeParse(typed).success).toBe(false);
});
