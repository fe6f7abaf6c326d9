import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { aText, problemIn, valueIn } from "../../../test/texts";
import { NOBODY } from "../../actor";
import { publishPost } from "../publishing/publish-post";
import { findPost } from "../reading/queries";
import { publishedText } from "../text/post-text";

onTestDatabase();

const idAt = async (segment: string) => (await findPost(segment, NOBODY))?.id;

test("an address in letters of any script leads to its post, however it is spelled", async () => {
  const author = await addMember();
  const title = "ガイドブック";
  const { id, slug } = valueIn(await publishPost(author, null, aText({ title })));
  expect(slug).toBe(title);
  expect(await idAt(encodeURIComponent(title))).toBe(id);
  expect(await idAt(encodeURIComponent(title).toLowerCase())).toBe(id);
  expect(await idAt(encodeURIComponent(title.normalize("NFD")))).toBe(id);
  expect(await idAt(encodeURIComponent("ガイドブッグ"))).toBeUndefined();
});

test("two posts with one title have two addresses, and a former one leads on", async () => {
  const author = await addMember();
  const first = valueIn(await publishPost(author, null, aText({ title: "שלום עולם" })));
  const second = valueIn(await publishPost(author, null, aText({ title: "שלום עולם" })));
  expect([first.slug, second.slug]).toEqual(["שלום-עולם", "שלום-עולם-2"]);
  const moved = aText({ title: "שלום", slug: publishedText.slug.parse("%D7%A2%D7%95%D7%93") });
  const base = { id: first.id, version: first.version };
  expect(valueIn(await publishPost(author, base, moved)).slug).toBe("עוד");
  expect(await idAt(encodeURIComponent("שלום-עולם"))).toBe(first.id);
  const taken = publishPost(author, null, aText({ title: "אחר", slug: "שלום-עולם" }));
  expect(problemIn(await taken).code).toBe("invalid");
});

test.each([
  ["日本", "日本"],
  ["%E6%97%A5%E6%9C%AC", "日本"],
  ["が".normalize("NFD"), "が"],
  ["❤\ufe0f", "❤"],
  ["100%", null],
  ["日 本", null],
  ["%2F", null],
  ["語".repeat(81), null],
])("of the typed address %j comes %j", (typed, slug) => {
  expect(publishedText.slug.safeParse(typed).data ?? null).toBe(slug);
});
