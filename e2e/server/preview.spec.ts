import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../fixtures";

const OWN = { "Sec-Fetch-Site": "same-origin" };

async function preview(request: APIRequestContext, data: unknown, headers = OWN) {
  const answer = await request.post("/editor/preview", { data, headers });
  return [answer.status(), await answer.json()] as const;
}

test("a preview is drawn like a post and kept nowhere", async ({ login, context }) => {
  await login();
  const request = context.request;
  const answer = await request.post("/editor/preview", {
    data: { content: "# One\n\n<script>alert(1)</script>\n\n**two**", format: "markdown" },
    headers: OWN,
  });
  expect(answer.headers()["cache-control"]).toContain("no-store");
  const { html, readingMinutes, notes } = await answer.json();
  expect(html).toContain("<strong>two</strong>");
  expect(html).not.toContain("script");
  expect(readingMinutes).toBe(1);
  expect(notes).toEqual(["Left out: <script>. Nothing in a post runs in readers’ browsers."]);
  const [, plain] = await preview(request, { content: "*as typed*", format: "plain" });
  expect(plain.html).toContain("*as typed*");
});

test("what cannot be shown is refused in words", async ({ login, context }) => {
  await login();
  const request = context.request;
  const text = { content: "a", format: "markdown" };
  const tooLong = { ...text, content: "a".repeat(100_001) };
  expect(await preview(request, tooLong)).toEqual([
    422,
    { error: "A post can have at most 100,000 characters. This has 100,001." },
  ]);
  expect((await preview(request, { ...text, content: "a".repeat(1_400_000) }))[0]).toBe(413);
  expect(await preview(request, { ...text, content: "<div>".repeat(10_000) })).toEqual([
    422,
    { error: "This text is too complicated to show: it is nested too deeply. Please simplify it." },
  ]);
  expect((await preview(request, { ...text, format: "latex" }))[0]).toBe(422);
  expect((await preview(request, "no text"))[0]).toBe(422);
  expect((await preview(request, text, { "Sec-Fetch-Site": "cross-site" }))[0]).toBe(403);
  const silent = await request.post("/editor/preview", { data: text });
  expect(silent.status()).toBe(403);
});

test("who asks for previews without end has to wait", async ({ login, context }) => {
  await login();
  const text = { content: "a", format: "plain" };
  const statuses = new Set<number>();
  // One after the other: of several at once those that wait give way to the newest.
  for (let number = 0; number < 130; number++) {
    const [status] = await preview(context.request, text);
    statuses.add(status);
  }
  expect(statuses).toEqual(new Set([200, 429]));
});
