import { expect, test } from "vitest";
import { render } from "./render";

test.each([
  ["https://example.org/a", true],
  ["www.example.org", true],
  ["<https://example.org/caf%C3%A9>", true],
  ["[example.org](https://example.org/)", true],
  ["who@example.org", true],
  ["[the site](https://example.org)", false],
  ["[100%](https://example.org/%)", false],
])("%s shows its address: %s", async (content, isBare) => {
  const { html } = await render("markdown", content);
  expect(html.includes('class="bare"')).toBe(isBare);
});
