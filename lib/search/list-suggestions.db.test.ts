import { expect, test } from "vitest";
import { useUp } from "../../test/limits";
import { onTestDatabase } from "../../test/on-test-database";
import { addPerson } from "../../test/people";
import { addPost } from "../../test/posts";
import { problemIn, valueIn } from "../../test/texts";
import { indexSome } from "./index-posts";
import { listSuggestions } from "./list-suggestions";
import { typedWords } from "./search-query";

onTestDatabase();

async function suggested(text: string): Promise<string[]> {
  return valueIn(await listSuggestions(typedWords(text), { address: null, userAgent: "" }));
}

test("titles with the words, the last one begun, and tags that begin so are suggested", async () => {
  const author = await addPerson();
  const at = (day: number) => new Date(2024, 0, day);
  await addPost(author, { title: "A Zinfandel evening", publishedAt: at(1) });
  await addPost(author, {
    title: "Evening: zinfándel",
    tags: "Zin & tonic, zin",
    publishedAt: at(2),
  });
  await addPost(author, { title: "Else", content: "Of zinfandel.", tags: "red" });
  await addPost(author, { title: "Zinfandel, to come", status: "draft", tags: "zinc" });
  await indexSome();
  expect(await suggested("zinf")).toEqual(["Evening: zinfándel", "A Zinfandel evening"]);
  expect(await suggested("Evening ZINF")).toEqual(["Evening: zinfándel", "A Zinfandel evening"]);
  expect(await suggested("zin")).toEqual([
    "tag:zin",
    'tag:"Zin & tonic"',
    "Evening: zinfándel",
    "A Zinfandel evening",
  ]);
  expect(await suggested("tag:RE")).toEqual(["tag:red"]);
  expect(await suggested("evening -zinfandel")).toEqual([]);
});

test.each([
  "",
  "   ",
  "x".repeat(10_000),
  'un"balanced',
  'NEAR(a b) * \'; DROP TABLE "Post"; --',
  "\u202e\u200f 👩‍👩‍👧 \ud800\0",
  "tag:",
  "%_",
])("%j suggests nothing, and is no error", async (text) => {
  expect(await suggested(text)).toEqual([]);
});

test("who types faster than people do waits", async () => {
  await useUp("suggestions-by-address", "203.0.113.7");
  const client = { address: "203.0.113.7", userAgent: "" };
  expect(problemIn(await listSuggestions("wine", client))).toMatchObject({ code: "too-many" });
});
