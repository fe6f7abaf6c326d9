import { expect, test } from "vitest";
import { useUp } from "../../test/limits";
import { onTestDatabase } from "../../test/on-test-database";
import { addPage } from "../../test/pages";
import { addMember, addPerson, newName } from "../../test/people";
import { addPost, type Writing } from "../../test/posts";
import { aText, problemIn, valueIn } from "../../test/texts";
import { db } from "../database/db";
import { indexPosts } from "../jobs/index-posts";
import { deletePerson } from "../people/delete-person";
import { letBackIn } from "../people/let-back-in";
import { suspendPerson } from "../people/suspend";
import { deletePost } from "../posts/publishing/delete-post";
import { publishPost } from "../posts/publishing/publish-post";
import { unpublishPost } from "../posts/publishing/unpublish-post";
import { indexSome, isIndexBehind, rebuildIndex } from "./index-posts";
import { FOUND_MAX, type Order } from "./list-found";
import { searchOwn } from "./search-own";
import { searchPosts } from "./search-posts";
import { parseQuery } from "./search-query";
import type { Piece } from "./snippet";

onTestDatabase();

const CLIENT = { address: null, userAgent: "" };
const textOf = (pieces: Piece[]) => pieces.map(({ text }) => text).join("");
const marked = (pieces: Piece[]) => pieces.filter(({ isFound }) => isFound).map(({ text }) => text);

/** A word that no other test has: of letters alone, so that it is one. */
const newWord = () =>
  `w${newName().replace(/[^a-z]/g, "")}${Math.random()
    .toString(36)
    .replace(/[^a-z]/g, "")}`;

async function search(text: string, order: Order = "best", page = "1") {
  return valueIn(await searchPosts(parseQuery(text), order, page, CLIENT));
}

async function titles(text: string, order: Order = "best") {
  return (await search(text, order))?.posts.map(({ title }) => textOf(title));
}

async function write(writing: Writing, author?: { id: string }) {
  return addPost(author ?? (await addPerson()), writing);
}

test("words are found in titles first, then in texts, whatever the case and the accents", async () => {
  const word = newWord();
  const at = (day: number) => new Date(2020, 0, day);
  await write({ title: "In the text", content: `Something about ${word}s.`, publishedAt: at(1) });
  await write({ title: `The ${word.toUpperCase()}`, content: "Else.", publishedAt: at(2) });
  await write({ title: "Newest", content: `${word} is here`, publishedAt: at(3) });
  expect((await titles(word))?.[0]).toBe(`The ${word.toUpperCase()}`);
  expect(await titles(word, "newest")).toEqual([
    "Newest",
    `The ${word.toUpperCase()}`,
    "In the text",
  ]);
  await write({ title: "Accents", content: `Größe Łódź ${word}x` });
  expect(await titles(`groesse ${word}x`)).toEqual([]);
  expect(await titles(`grosse lodz ${word}x`)).toEqual(["Accents"]);
});

test("phrases, absent words, tags and authors narrow it down", async () => {
  const word = newWord();
  const [ann, bea] = [await addPerson(), await addPerson()];
  await write({ title: "One", content: `${word} red wine`, tags: `${word} tag, other` }, ann);
  await write({ title: "Two", content: `${word} wine red` }, bea);
  expect(await titles(`${word} "red wine"`)).toEqual(["One"]);
  expect(await titles(`${word} -"red wine"`)).toEqual(["Two"]);
  expect(await titles(`tag:"${word} tag"`)).toEqual(["One"]);
  expect(await titles(`tag:other -red author:${ann.username}`)).toEqual([]);
  expect(await titles(`author:${bea.username.toUpperCase()}`)).toEqual(["Two"]);
  expect(await titles(`${word} author:${newName()}`)).toEqual([]);
  const two = await db().post.findFirstOrThrow({ where: { title: "Two", authorId: bea.id } });
  await db().coauthor.create({
    data: { postId: two.id, userId: ann.id, position: 1, publishedAt: two.publishedAt },
  });
  expect((await titles(`author:${ann.username}`))?.sort()).toEqual(["One", "Two"]);
  expect(await titles(`${word} -tag:other`)).toEqual(["Two"]);
  expect(await titles(`${word} -author:${bea.username}`)).toEqual(["One"]);
  expect((await titles(`${word} -author:${newName()} -tag:nothing`))?.sort()).toEqual([
    "One",
    "Two",
  ]);
  await db().user.update({ where: { id: ann.id }, data: { isHidden: true } });
  expect(await titles(`author:${ann.username}`)).toEqual([]); // nothing names them
  await db().user.update({ where: { id: ann.id }, data: { isHidden: false } });
  await db().coauthor.deleteMany({ where: { postId: two.id } });
  expect(await titles(`author:${ann.username}`)).toEqual(["One"]);
  expect((await titles(`${word} tag`))?.sort()).toEqual(["One"]);
});

test.each([
  ["東京の天気について", "天気", "東京都"],
  ["ภาษาไทยสวยงาม", "สวยงาม", "ทะเล"],
  ["오늘 한국어를 배운다", "한국", "일본"],
  ["저기 큰 집이 있다", '"큰 집"', '"큰 산"'],
  ["山 の 上 から", '"の 上"', '"の 下"'],
  ["Weinbergschnecken am Hang", "weinberg", "schnecke"],
  ["Ελληνικά κρασιά", "ΕΛΛΗΝΙΚΑ", "ρωσικά"],
  ["كتاب عن النبيذ", "النبيذ", "قلم"],
  ["हिन्दी में शराब", "शराब", "पानी"],
  ["A glass 🍷 a day", "🍷", "🍺"],
])("“%s” is found by “%s”, not by “%s”", async (content, found, other) => {
  const { username } = await addPerson().then(async (author) => {
    await write({ title: "Scripts", content }, author);
    return author;
  });
  expect(await titles(`${found} author:${username}`)).toEqual(["Scripts"]);
  expect(await titles(`${other} author:${username}`)).toEqual([]);
});

test.each([
  "x".repeat(10_000),
  'un"balanced',
  "NEAR(a b) AND OR NOT",
  "a* ^b title:c {d} e+f",
  '\'; DROP TABLE "Post"; --',
  "\\'a\\' & | ! <-> :*",
  "\u202e\u200f 👩‍👩‍👧 \ud800",
  "\0%_!",
])("%j is a query and no error", async (text) => {
  for (const order of ["best", "newest"] as const) expect(await search(text, order)).toBeDefined();
});

test("what is published is found at once, what is taken back, hidden or deleted no more", async () => {
  const word = newWord();
  const [author, admin] = [await addMember(), await addMember(undefined, "admin")];
  const text = aText({ title: word, content: "Some **text** about [a place](https://x.example)." });
  const post = valueIn(await publishPost(author, null, text));
  expect(await titles(`${word} place`)).toEqual([word]);
  expect(await titles(`${word} https`)).toEqual([]);
  valueIn(await publishPost(author, post, { ...text, content: "Rewritten." }));
  expect(await titles(`${word} place`)).toEqual([]);
  expect(await titles(`${word} rewritten`)).toEqual([word]);
  valueIn(await suspendPerson(admin, author.id, "hide"));
  expect(await titles(word)).toEqual([]);
  valueIn(await letBackIn(admin, author.id));
  expect(await titles(word)).toEqual([word]);
  valueIn(await unpublishPost(author, post.id));
  expect(await titles(word)).toEqual([]);
  const again = valueIn(await publishPost(author, null, text));
  valueIn(await deletePost(author, again.id));
  expect(await titles(word)).toEqual([]);
  valueIn(await publishPost(author, null, text));
  valueIn(await deletePerson(admin, author.id, "delete"));
  expect(await titles(word)).toEqual([]);
});

test("posts with all words in their titles come first, however old and many are the others", async () => {
  const word = newWord();
  const author = await addPerson();
  const at = new Date(2001, 0, 1);
  await write({ title: `Old red ${word}`, content: "Else.", publishedAt: at }, author);
  for (let index = 0; index < 12; index++) {
    await write({ title: `${word} ${index}`, content: `${word} red `.repeat(9) }, author);
  }
  expect((await titles(`${word} red`))?.[0]).toBe(`Old red ${word}`);
  expect(await titles(`"red ${word}" -${word}x`)).toContain(`Old red ${word}`);
});

test("of a frequent word the newest thousand are found, page by page, and an older one with it in its title", async () => {
  const word = newWord();
  const author = await addPerson();
  await write({ title: `Of ${word}`, publishedAt: new Date(2001, 0, 1) }, author);
  const text = { content: word, authorId: author.id, publishedAt: new Date() };
  const posts = Array.from({ length: FOUND_MAX + 5 }, (_, index) => ({
    ...{ ...text, title: `Post ${index}`, slug: `${word}-${index}` },
  }));
  await db().post.createMany({ data: posts });
  while ((await indexSome()) > 0);
  for (const order of ["best", "newest"] as const) {
    const last = await search(word, order, String(FOUND_MAX / 10));
    expect(last).toMatchObject({ count: FOUND_MAX, last: FOUND_MAX / 10, posts: { length: 10 } });
    expect(await search(word, order, String(FOUND_MAX / 10 + 1))).toBeNull();
    const first = order === "best" ? [`Of ${word}`] : [];
    expect((await titles(word, order))?.slice(0, first.length + 1)).toEqual([
      ...first,
      `Post ${FOUND_MAX + 4}`,
    ]);
  }
  expect(await titles(`${word} "post 3"`)).toContain("Post 3");
});

test("a beginning that very many words have finds them too", async () => {
  const word = newWord();
  const author = await addPerson();
  const words = Array.from({ length: 60 }, (_, index) => `${word}${index}`);
  await write({ title: "All", content: words.join(" ") }, author);
  await write({ title: "One", content: words.at(-1) }, author);
  expect((await titles(word))?.sort()).toEqual(["All", "One"]);
  expect(await titles(`${word} -${word}1`)).toEqual(["One"]);
});

test("the site's own pages are found by everybody once they are published", async () => {
  const word = newWord();
  const { slug } = await addPage({ title: `On ${word}`, content: "How we began." });
  await addPage({ title: `Draft ${word}`, status: "draft" });
  expect((await search(`${word} began`))?.posts).toMatchObject([
    { kind: "page", address: `/${slug}` },
  ]);
  expect(await titles(word)).toEqual([`On ${word}`]);
  expect(await titles("about")).toContain("About");
});

test("unlisted posts are found by those who wrote them alone", async () => {
  const word = newWord();
  const author = await addMember();
  const { slug } = await write({ title: word, status: "unlisted" }, author);
  expect(await titles(word)).toEqual([]);
  expect(await searchOwn(author, parseQuery(word))).toMatchObject([
    { address: `/post/${slug}`, isUnlisted: true },
  ]);
  expect(await searchOwn(await addMember(), parseQuery(word))).toEqual([]);
  expect(await searchOwn(author, parseQuery(`${word} -author:${author.username}`))).toEqual([]);
});

test("drafts and scheduled posts are found by those who wrote them alone", async () => {
  const word = newWord();
  const author = await addMember();
  await write(
    { title: `Draft ${word}`, content: "Of mine.", tags: "mine", status: "draft" },
    author,
  );
  await write({ title: "Later", content: `About ${word}`, status: "scheduled" }, author);
  await write({ title: "Theirs", content: word, status: "draft" });
  const drafts = async (text: string) =>
    (await searchOwn(author, parseQuery(text))).map(({ title }) => textOf(title)).sort();
  expect(await titles(word)).toEqual([]);
  expect(await drafts(word)).toEqual([`Draft ${word}`, "Later"]);
  expect(await drafts(`${word} -mine`)).toEqual(["Later"]);
  expect(await drafts(`${word} tag:mine`)).toEqual([`Draft ${word}`]);
  expect(await drafts(`${word} -tag:mine`)).toEqual(["Later"]);
  expect(await drafts(`${word} author:${newName()}`)).toEqual([]);
  expect(await drafts("")).toEqual([]);
});

test("the place where it was found is marked", async () => {
  const word = newWord();
  const content = `${"Something else. ".repeat(40)}Here is ${word}ing & more. ${"The end. ".repeat(40)}`;
  await write({ title: `On ${word}`, content });
  const [post] = (await search(word))?.posts ?? [];
  expect(marked(post?.title ?? [])).toEqual([word]);
  expect(marked(post?.snippet ?? [])).toEqual([`${word}ing`]);
  const snippet = textOf(post?.snippet ?? []);
  expect(snippet).toMatch(/^…\u00a0.*Here is .* & more\. The end\..*\u00a0…$/);
  expect(snippet.length).toBeLessThan(260);
});

test("there are pages of ten, to the last and no further", async () => {
  const word = newWord();
  const author = await addPerson();
  for (let index = 0; index < 21; index++) await write({ title: `${word} ${index}` }, author);
  expect(await search(word, "newest", "3")).toMatchObject({
    count: 21,
    last: 3,
    posts: { length: 1 },
  });
  for (const page of ["4", "0", "x", "999999999"])
    expect(await search(word, "newest", page)).toBeNull();
  expect(await search(newWord())).toMatchObject({ posts: [], count: 0, last: 1 });
});

test("who searches too often waits", async () => {
  await useUp("searches-by-address", "203.0.113.9");
  const client = { address: "203.0.113.9", userAgent: "" };
  const found = await searchPosts(parseQuery("wine"), "best", "1", client);
  expect(problemIn(found)).toMatchObject({ code: "too-many" });
});

test("a text of as many different words as one can have is found by its first and its title", async () => {
  const [word, author] = [newWord(), await addPerson()];
  const letters = Array.from({ length: 100_000 }, (_, i) =>
    String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
  );
  await write({ title: word, content: letters.join("") }, author);
  expect(await titles(word)).toEqual([word]);
  expect(await titles(`${letters.slice(0, 6).join("")} author:${author.username}`)).toEqual([word]);
});

test("the index can be made anew, and a job brings it up to date", async () => {
  const word = newWord();
  await write({ title: word });
  expect(await titles(word)).toEqual([word]);
  while ((await indexSome()) > 0);
  await rebuildIndex();
  expect(await isIndexBehind()).toBe(true);
  const now = new Date(); // it stands still: how much a busy machine does in its time is not asked
  await indexPosts.run({ now: () => now, signal: new AbortController().signal });
  expect(await isIndexBehind()).toBe(false);
  expect(await titles(word)).toEqual([word]);
});

test("what is changed while the index is brought up to date is put into it once it can be read", async () => {
  const [before, after] = [newWord(), newWord()];
  const { id } = await write({ title: before });
  let [isChanged, end] = [() => {}, () => {}];
  const changed = new Promise<void>((resolve) => {
    isChanged = resolve;
  });
  const isOver = new Promise<void>((resolve) => {
    end = resolve;
  });
  const change = db().$transaction(async (database) => {
    await database.post.update({ where: { id }, data: { title: after } });
    isChanged();
    await isOver;
  });
  await changed;
  const indexing = indexSome();
  // SQLite has one writer at a time: there the index comes after the change.
  if (process.env.TEST_POSTGRES_URL) await indexing;
  end();
  await Promise.all([change, indexing]);
  expect(await titles(after)).toEqual([after]);
  expect(await titles(before)).toEqual([]);
});

test("several who search at once index each post once, and none is lost", async () => {
  const word = newWord();
  const author = await addPerson();
  for (let index = 0; index < 60; index++) await write({ title: `${word} ${index}` }, author);
  await Promise.all(Array.from({ length: 6 }, () => search(word)));
  expect(await search(word)).toMatchObject({ count: 60 });
  expect(await db().searchQueue.count()).toBe(0);
});
