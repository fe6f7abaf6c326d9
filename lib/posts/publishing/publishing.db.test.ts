import { expect, test, vi } from "vitest";
import { recordLog } from "../../../test/logged";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember, newName } from "../../../test/people";
import { aText, problemIn, rowOf, valueIn } from "../../../test/texts";
import { NOBODY } from "../../actor";
import { cacheTag } from "../../cache/cache-tags";
import { db } from "../../database/db";
import { listAround } from "../around/list-around";
import { addDraft, saveDraft } from "../drafts/save-draft";
import { findPost } from "../reading/queries";
import { newFormKey } from "../saving/just-made";
import { chooseSlug } from "../slugs/choose-slug";
import type { Base } from "../text/form-schema";
import { deletePost } from "./delete-post";
import { publishDuePosts } from "./publish-due-posts";
import { publishPost } from "./publish-post";
import { schedulePost } from "./schedule-post";
import { unpublishPost } from "./unpublish-post";

vi.mock(import("../around/list-around"), async (original) => {
  const found = await original();
  return { ...found, listAround: vi.fn(found.listAround) };
});
vi.mock(import("../slugs/choose-slug"), async (original) => {
  const found = await original();
  return { ...found, chooseSlug: vi.fn(found.chooseSlug) };
});

onTestDatabase();

const CHRISTMAS = { date: "2035-12-24", time: "18:00", timeZone: "Europe/Berlin" };
/** Nested without end. */
const TOO_COMPLICATED = "<div>".repeat(10_000);

async function tagsOf(postId: number): Promise<string[]> {
  const tags = await db().postTag.findMany({ where: { postId }, select: { tag: true } });
  return tags.map(({ tag }) => tag.name).sort();
}

/** Lets the moment come for which a post is scheduled. */
async function makeDue(id: number): Promise<void> {
  await db().post.update({ where: { id }, data: { publishedAt: new Date(Date.now() - 1_000) } });
}

test("a new post is there for everybody, at an address made from its title", async () => {
  const author = await addMember();
  const title = newName();
  const saved = valueIn(await publishPost(author, null, aText({ title, tags: "Wine, Red" })));
  expect(saved).toMatchObject({ slug: title, version: 1, isFirst: true });
  expect(saved.cacheTags).toEqual(
    expect.arrayContaining([cacheTag.posts, cacheTag.postsBy(author.id), cacheTag.tagged("wine")]),
  );
  expect(await tagsOf(saved.id)).toEqual(["Red", "Wine"]);
  expect(await findPost(title, NOBODY)).toMatchObject({ id: saved.id, status: "published" });
});

test("a post that comes back is found at its former addresses too", async () => {
  const author = await addMember();
  const text = aText({ title: newName() });
  const first = valueIn(await publishPost(author, null, text));
  const moved = valueIn(await publishPost(author, first, { ...text, slug: newName() }));
  const gone = valueIn(await unpublishPost(author, first.id));
  expect(gone.cacheTags).not.toContain(cacheTag.postAddress(first.slug));
  const base = { id: first.id, version: moved.version + 1 };
  const back = valueIn(await publishPost(author, base, { ...text, slug: moved.slug }));
  expect(back.cacheTags).toContain(cacheTag.postAddress(first.slug));
});

test("a form that is sent twice at once, or again, makes one post", async () => {
  const author = await addMember(undefined, "editor");
  const forms = [
    aText({ title: newName() }),
    aText({ title: newName(), slug: newName().toLowerCase() }),
    aText({ title: newName(), listing: "unlisted" }),
  ];
  for (const text of forms) {
    for (const kind of ["post", "page"] as const) {
      const form = { kind, formKey: newFormKey() };
      const send = async () => valueIn(await publishPost(author, form, text));
      const sent = [...(await Promise.all([send(), send()])), await send()];
      expect(new Set(sent.map(({ id, slug }) => `${id} ${slug}`)).size).toBe(1);
      expect(sent.every(({ isFirst }) => isFirst)).toBe(true);
      expect(await db().post.count({ where: { kind, title: text.title } })).toBe(1);
    }
  }
});

test("another form with the same text, and the same form with another, make a post each", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const [text, form] = [aText({ title: newName() }), { kind: "post", formKey: newFormKey() }];
  const send = async (member = author, base = form, typed = text) =>
    valueIn(await publishPost(member, base as Base, typed)).id;
  const sent = [await send(), await send(author, { ...form, formKey: newFormKey() })];
  sent.push(await send(author, form, { ...text, content: `${text.content}.` }));
  sent.push(await send(other)); // who has guessed the key
  expect(new Set(sent).size).toBe(4);
});

test("a post says what it is written in, and its history what it was written in", async () => {
  const author = await addMember();
  const text = aText({ title: newName(), language: "pt-BR" });
  const saved = valueIn(await publishPost(author, null, text));
  expect(await findPost(saved.slug, NOBODY)).toMatchObject({ language: "pt-BR" });
  await publishPost(author, saved, { ...text, language: "" });
  expect(await findPost(saved.slug, NOBODY)).toMatchObject({ language: "" });
  const former = await db().revision.findFirstOrThrow({ where: { postId: saved.id } });
  expect(former.language).toBe("pt-BR");
});

test("two posts of one title have two addresses, also when they are published at once", async () => {
  const author = await addMember();
  const text = aText({ title: newName() });
  const saved = await Promise.all([1, 2].map(() => publishPost(author, null, text)));
  expect(new Set(saved.map((one) => valueIn(one).slug)).size).toBe(2);
});

test("a draft that is published for the first time leaves its random address, which leads on", async () => {
  const author = await addMember();
  const title = newName();
  const draft = await addDraft(author, aText({ title }));
  expect(await findPost(draft.slug, NOBODY)).toBeNull();
  const saved = valueIn(await publishPost(author, draft, aText({ title })));
  expect(saved).toMatchObject({ id: draft.id, slug: title, version: 2, isFirst: true });
  expect(await findPost(draft.slug, NOBODY)).toMatchObject({ slug: title });
  expect(await rowOf(draft.id)).toMatchObject({ wasPublished: true, wantedSlug: "" });
});

test("an update keeps date and address, and says which pages show something else", async () => {
  const author = await addMember();
  const first = valueIn(await publishPost(author, null, aText({ title: newName(), tags: "wine" })));
  const before = await rowOf(first.id);
  const text = aText({ title: "Another title", tags: "wine, bread" });
  const saved = valueIn(await publishPost(author, first, text));
  expect(saved).toMatchObject({ slug: first.slug, isFirst: false });
  expect(saved.cacheTags).toContain(cacheTag.tagged("bread"));
  expect(saved.cacheTags).not.toContain(cacheTag.tagged("wine"));
  expect(saved.cacheTags).not.toContain(cacheTag.posts);
  expect(await rowOf(first.id)).toMatchObject({
    ...{ title: "Another title", publishedAt: before.publishedAt },
    revisions: [{ title: before.title, tags: "wine" }],
  });
});

test("an address that somebody else's post has or had is taken, one's own former one is not", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const [first, second] = [newName(), newName()];
  const post = valueIn(await publishPost(author, null, aText({ title: first })));
  const moved = valueIn(await publishPost(author, post, aText({ slug: second })));
  expect(moved.slug).toBe(second);
  for (const slug of [first, second]) {
    expect(problemIn(await publishPost(other, null, aText({ slug })))).toEqual({
      ...{ code: "invalid", errors: { slug: "That address is taken. Please choose another." } },
    });
  }
  expect(valueIn(await publishPost(author, moved, aText({ slug: first }))).slug).toBe(first);
  expect(await findPost(second, NOBODY)).toMatchObject({ id: post.id, slug: first });
});

test("a text that cannot be shown is refused, now and for later, and nothing is written", async () => {
  const author = await addMember();
  const text = aText({ content: TOO_COMPLICATED });
  const errors = {
    content: "This text is too complicated to show: it is nested too deeply. Please simplify it.",
  };
  expect(problemIn(await publishPost(author, null, text))).toEqual({ code: "invalid", errors });
  const later = await schedulePost(author, null, text, CHRISTMAS);
  expect(problemIn(later)).toEqual({ code: "invalid", errors });
  expect(await db().post.count({ where: { authorId: author.id } })).toBe(0);
});

test("nobody publishes, schedules, unpublishes or deletes what is another's", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const seen = valueIn(await publishPost(author, null, aText({ title: newName() })));
  const draft = await addDraft(author, aText());
  for (const base of [seen, draft]) {
    const [forSave, forAction] = base === seen ? ["forbidden", "forbidden"] : ["gone", "not-found"];
    expect(problemIn(await publishPost(other, base, aText())).code).toBe(forSave);
    expect(problemIn(await schedulePost(other, base, aText(), CHRISTMAS)).code).toBe(forSave);
    expect(problemIn(await unpublishPost(other, base.id)).code).toBe(forAction);
    expect(problemIn(await deletePost(other, base.id)).code).toBe(forAction);
    expect((await rowOf(base.id)).version).toBe(1);
  }
});

test("a post that was deleted in another window is gone for whichever button", async () => {
  const author = await addMember();
  const base = await addDraft(author, aText());
  valueIn(await deletePost(author, base.id));
  expect(problemIn(await publishPost(author, base, aText())).code).toBe("gone");
  expect(problemIn(await schedulePost(author, base, aText(), CHRISTMAS)).code).toBe("gone");
  expect(problemIn(await unpublishPost(author, base.id)).code).toBe("not-found");
  expect(problemIn(await deletePost(author, base.id)).code).toBe("not-found");
});

test("a scheduled post waits unseen, with its address chosen at its moment", async () => {
  const author = await addMember();
  const title = newName();
  const saved = valueIn(await schedulePost(author, null, aText({ title, tags: "x" }), CHRISTMAS));
  expect(saved).toMatchObject({ isFirst: false, cacheTags: [] });
  expect(await rowOf(saved.id)).toMatchObject({
    ...{ status: "scheduled", timeZone: "Europe/Berlin", postTags: [], wasPublished: false },
    publishedAt: new Date("2035-12-24T17:00:00Z"),
  });
  expect(await findPost(title, NOBODY)).toBeNull();
  expect(await findPost(saved.slug, author)).toMatchObject({ id: saved.id });
});

test("what others see already cannot be put off", async () => {
  const author = await addMember();
  const base = valueIn(await publishPost(author, null, aText({ title: newName() })));
  const late = problemIn(await schedulePost(author, base, aText(), CHRISTMAS));
  expect(late).toMatchObject({ code: "conflict", newer: { version: 1 } });
  expect((await rowOf(base.id)).status).toBe("published");
});

test("what is due is published by the site, once, with its tags and its address", async () => {
  const author = await addMember();
  const title = newName();
  const text = aText({ title, tags: "due" });
  const { id, slug } = valueIn(await schedulePost(author, null, text, CHRISTMAS));
  expect(await publishDuePosts()).toEqual({ cacheTags: [], failures: [] });
  await makeDue(id);
  const both = await Promise.all([publishDuePosts(), publishDuePosts()]);
  const cacheTags = both.flatMap((published) => published.cacheTags);
  expect(cacheTags.filter((tag) => tag === cacheTag.post(id))).toHaveLength(1);
  expect(cacheTags).toContain(cacheTag.postsBy(author.id));
  expect(await rowOf(id)).toMatchObject({ status: "published", slug: title, revisions: [] });
  expect(await tagsOf(id)).toEqual(["due"]);
  expect(await findPost(slug, NOBODY)).toMatchObject({ slug: title });
});

test("a post is published once it is written: where its neighbours cannot be asked for, all pages are new", async () => {
  const logged = recordLog();
  vi.mocked(listAround).mockRejectedValueOnce(new Error("The database is busy."));
  const saved = valueIn(await publishPost(await addMember(), null, aText()));
  expect(saved.cacheTags).toEqual(
    expect.arrayContaining([cacheTag.posts, cacheTag.post(saved.id), cacheTag.everything]),
  );
  expect(logged).toEqual(["Something was saved; what follows from it failed."]);
});

test("a due post whose address was taken since gets another", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const [title, slug] = [newName(), newName()];
  const { id } = valueIn(await schedulePost(author, null, aText({ title, slug }), CHRISTMAS));
  valueIn(await publishPost(other, null, aText({ slug })));
  await makeDue(id);
  await publishDuePosts();
  expect((await rowOf(id)).slug).toBe(title);
});

test("a due post that cannot be published keeps none of the others, and is tried again", async () => {
  const author = await addMember();
  const schedule = async () => valueIn(await schedulePost(author, null, aText(), CHRISTMAS)).id;
  const ids = [await schedule(), await schedule()];
  for (const id of ids) await makeDue(id);
  const error = new Error("The database was gone for a moment.");
  vi.mocked(chooseSlug).mockRejectedValueOnce(error);
  const { cacheTags, failures } = await publishDuePosts();
  expect(failures).toEqual([error]);
  expect(ids.filter((id) => cacheTags.includes(cacheTag.post(id)))).toHaveLength(1);
  expect((await publishDuePosts()).failures).toEqual([]);
  for (const id of ids) expect((await rowOf(id)).status).toBe("published");
});

test("a change typed at a scheduled post still waits after it was published", async () => {
  const author = await addMember();
  const base = valueIn(await schedulePost(author, null, aText({ title: newName() }), CHRISTMAS));
  const typed = aText({ content: "Half a sentence" });
  valueIn(await saveDraft(author, base, typed, { isAutosave: true }));
  await makeDue(base.id);
  await publishDuePosts();
  expect(await rowOf(base.id)).toMatchObject({
    ...{ status: "published", content: "Some text.", pendingEdit: typed },
  });
});

test("a post that is taken back is a draft with the newest text, and keeps date and address", async () => {
  const author = await addMember();
  const base = valueIn(await publishPost(author, null, aText({ title: newName(), tags: "back" })));
  const { publishedAt } = await rowOf(base.id);
  const typed = aText({ content: "Newer.", tags: "back" });
  valueIn(await saveDraft(author, base, typed, { isAutosave: true }));
  const { slug, cacheTags } = valueIn(await unpublishPost(author, base.id));
  expect(slug).toBe(base.slug);
  expect(cacheTags).toEqual(expect.arrayContaining([cacheTag.posts, cacheTag.tagged("back")]));
  const row = await rowOf(base.id);
  expect(row).toMatchObject({ status: "draft", content: "Newer.", pendingEdit: null, publishedAt });
  expect(row.postTags).toEqual([]);
  expect(row.revisions).toMatchObject([{ content: "Some text." }]);
  expect(await findPost(base.slug, NOBODY)).toBeNull();
  const again = valueIn(await publishPost(author, { ...base, version: row.version }, typed));
  expect(again).toMatchObject({ slug: base.slug, isFirst: true });
  expect(await rowOf(base.id)).toMatchObject({ publishedAt });
});

test("a post and all that belongs to it is deleted for good", async () => {
  const author = await addMember();
  const base = valueIn(await publishPost(author, null, aText({ title: newName(), tags: "gone" })));
  valueIn(await saveDraft(author, base, aText({ content: "Typed." }), { isAutosave: true }));
  const cacheTags = valueIn(await deletePost(author, base.id));
  expect(cacheTags).toEqual(
    expect.arrayContaining([cacheTag.post(base.id), cacheTag.tagged("gone")]),
  );
  const where = { postId: base.id };
  expect(await db().post.count({ where: { id: base.id } })).toBe(0);
  expect(await db().pendingEdit.count({ where })).toBe(0);
  expect(await db().postTag.count({ where })).toBe(0);
});
