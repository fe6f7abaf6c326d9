import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { addPost } from "../../../test/posts";
import { aText, problemIn, rowOf, valueIn } from "../../../test/texts";
import type { Member } from "../../actor";
import { db } from "../../database/db";
import { deletePost } from "../publishing/delete-post";
import { publishPost } from "../publishing/publish-post";
import { schedulePost } from "../publishing/schedule-post";
import { newFormKey } from "../saving/just-made";
import { autosave } from "./autosave";
import { discardEdit } from "./discard-edit";
import { findDraftsPage } from "./own-drafts";
import { addDraft, saveDraft } from "./save-draft";
import { findShared, shareDraft, shareLink, withdrawShareLink } from "./share-link";

onTestDatabase();

const BY_BUTTON = { isAutosave: false };
const WHILE_TYPING = { isAutosave: true };

function tokenIn(link: string): string {
  return link.slice(link.lastIndexOf("/") + 1);
}

/** A post of this author's that everybody sees, in its first version. */
async function published(author: Member, text = aText()) {
  return valueIn(await publishPost(author, null, text));
}

test("a first draft is one post, which its author alone sees", async () => {
  const author = await addMember();
  const saved = valueIn(await saveDraft(author, null, aText({ slug: "wine" }), BY_BUTTON));
  expect(saved).toMatchObject({ version: 1, isFirst: false, cacheTags: [] });
  expect(saved.slug).toMatch(/^draft-[0-9a-f]{32}$/);
  expect(await rowOf(saved.id)).toMatchObject({
    ...{ status: "draft", authorId: author.id, wantedSlug: "wine", wasPublished: false },
    ...{ format: "markdown", isAutosave: false, pendingEdit: null, revisions: [] },
  });
  expect((await findDraftsPage(author, "1"))?.drafts).toMatchObject([
    { id: saved.id, status: "draft" },
  ]);
});

test("a draft is saved in its place, and the text before it is kept", async () => {
  const author = await addMember();
  const base = await addDraft(author, aText({ content: "First." }));
  const saved = valueIn(await saveDraft(author, base, aText({ content: "Second." }), BY_BUTTON));
  expect(saved.version).toBe(2);
  const row = await rowOf(base.id);
  expect(row.content).toBe("Second.");
  expect(row.revisions).toMatchObject([{ content: "First.", savedById: author.id }]);
});

test("the same text saved once more leaves nothing in the history", async () => {
  const author = await addMember();
  const base = await addDraft(author, aText());
  valueIn(await saveDraft(author, base, aText(), BY_BUTTON));
  expect((await rowOf(base.id)).revisions).toEqual([]);
});

test("of two windows the later is told what the other has saved, and nothing is overwritten", async () => {
  const author = await addMember();
  const base = await addDraft(author, aText());
  valueIn(await saveDraft(author, base, aText({ content: "Theirs." }), BY_BUTTON));
  const late = problemIn(await saveDraft(author, base, aText({ content: "Mine." }), BY_BUTTON));
  expect(late).toMatchObject({
    code: "conflict",
    newer: { text: { content: "Theirs." }, version: 2 },
  });
  expect((await rowOf(base.id)).content).toBe("Theirs.");
});

test("an older window with the newest text is about nothing new", async () => {
  const author = await addMember();
  const base = await addDraft(author, aText());
  valueIn(await saveDraft(author, base, aText({ content: "Same." }), BY_BUTTON));
  const again = await saveDraft(author, base, aText({ content: "Same." }), BY_BUTTON);
  expect(valueIn(again).version).toBe(3);
});

test("of windows that save at one moment one succeeds", async () => {
  const author = await addMember();
  const base = await addDraft(author, aText());
  const saving = ["a", "b", "c", "d"].map((content) =>
    saveDraft(author, base, aText({ content }), BY_BUTTON),
  );
  const saved = await Promise.all(saving);
  expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = saved.filter((one) => !one.ok).map((one) => problemIn(one).code);
  expect(refused).toEqual(["conflict", "conflict", "conflict"]);
});

test("a draft whose form is sent twice is there once", async () => {
  const author = await addMember();
  const form = { kind: "post", formKey: newFormKey() } as const;
  const save = async () => valueIn(await saveDraft(author, form, aText(), BY_BUTTON)).id;
  const [one, other] = await Promise.all([save(), save()]);
  expect(other).toBe(one);
  expect(await db().post.count({ where: { authorId: author.id } })).toBe(1);
});

test("a text whose post was deleted meanwhile is told so", async () => {
  const author = await addMember();
  const base = await addDraft(author, aText());
  valueIn(await deletePost(author, base.id));
  expect(problemIn(await saveDraft(author, base, aText(), BY_BUTTON)).code).toBe("gone");
});

test("nobody saves over another's post, and learns of a draft not even that it exists", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const draft = await addDraft(author, aText());
  const seen = await addPost(author);
  const text = aText({ content: "By a stranger." });
  const overDraft = await saveDraft(other, draft, text, BY_BUTTON);
  expect(problemIn(overDraft)).toEqual({ code: "gone" });
  const overSeen = await saveDraft(other, { id: seen.id, version: 1 }, text, BY_BUTTON);
  expect(problemIn(overSeen)).toMatchObject({ code: "forbidden", slug: seen.slug });
  expect((await rowOf(draft.id)).content).toBe("Some text.");
  expect((await rowOf(seen.id)).pendingEdit).toBeNull();
});

test("a change of what others see waits beside it, and can be discarded", async () => {
  const author = await addMember();
  const base = await published(author, aText({ content: "For everybody." }));
  const before = await rowOf(base.id);
  const change = aText({ content: "Not yet.", tags: "wine", slug: "elsewhere" });
  const saved = valueIn(await saveDraft(author, base, change, BY_BUTTON));
  expect(saved.cacheTags).toEqual([]);
  expect(await rowOf(base.id)).toMatchObject({
    ...{ status: "published", content: "For everybody.", version: 2 },
    ...{ updatedAt: before.updatedAt, pendingEdit: change, postTags: [] },
  });
  expect((await findDraftsPage(author, "1"))?.edits).toMatchObject([{ post: { id: base.id } }]);
  expect(valueIn(await discardEdit(author, base.id)).slug).toBe(base.slug);
  expect(await rowOf(base.id)).toMatchObject({
    ...{ pendingEdit: null, version: 3, updatedAt: before.updatedAt },
    revisions: [{ content: "Not yet.", tags: "wine", isAutosave: true }],
  });
  // Once more, from another window: nothing is there to be discarded.
  expect(valueIn(await discardEdit(author, base.id)).version).toBe(3);
});

test("nobody discards another's change", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const base = await published(author);
  valueIn(await saveDraft(author, base, aText({ content: "Mine." }), BY_BUTTON));
  expect(problemIn(await discardEdit(other, base.id)).code).toBe("forbidden");
  expect((await rowOf(base.id)).pendingEdit).not.toBeNull();
});

test("typing at a scheduled post leaves what will appear as it is; a button makes it a draft", async () => {
  const author = await addMember();
  const moment = { date: "2035-12-24", time: "18:00", timeZone: "Europe/Berlin" };
  const base = valueIn(await schedulePost(author, null, aText(), moment));
  const change = aText({ content: "Changed." });
  const typed = valueIn(await saveDraft(author, base, change, WHILE_TYPING));
  expect(await rowOf(base.id)).toMatchObject({ status: "scheduled", content: "Some text." });
  valueIn(await saveDraft(author, typed, change, BY_BUTTON));
  expect(await rowOf(base.id)).toMatchObject({
    ...{ status: "draft", content: "Changed.", pendingEdit: null },
  });
});

test("an autosave names its form, so that its first save is one post however often it is sent", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const first = { ...aText(), key: randomBytes(16).toString("hex"), post: null, version: null };
  const lost = valueIn(await autosave(author, first));
  const again = valueIn(await autosave(author, { ...first, content: "More." }));
  expect(again).toMatchObject({ id: lost.id, version: 2 });
  const late = problemIn(await autosave(author, { ...first, content: "Late." }));
  expect(late).toMatchObject({ code: "conflict", newer: { version: 2 } });
  await expect(autosave(other, first)).rejects.toThrow();
  expect(await db().post.count({ where: { authorId: other.id } })).toBe(0);
});

test("an autosave keeps tags and address in the middle of a word, and nothing else of what is sent", async () => {
  const author = await addMember();
  const sent = { ...aText({ tags: "wine, ", slug: "No address" }), status: "published" };
  const saved = valueIn(await autosave(author, { ...sent, post: null, version: null }));
  expect(await rowOf(saved.id)).toMatchObject({
    ...{ status: "draft", tags: "wine, ", wantedSlug: "No address", isAutosave: true },
  });
});

test("an autosave of nothing, or of what is no text, is refused in words", async () => {
  const author = await addMember();
  const empty = { ...aText({ title: "", content: "" }), post: null, version: null };
  for (const sent of [empty, null, "no text", { ...empty, content: "a".repeat(100_001) }]) {
    const problem = problemIn(await autosave(author, sent));
    expect(problem).toMatchObject({ code: "invalid", errors: { content: expect.any(String) } });
  }
});

test("whoever saves without end has to wait", async () => {
  const author = await addMember();
  let result = await autosave(author, null);
  for (let count = 0; count < 120; count++) result = await autosave(author, null);
  const problem = problemIn(result);
  expect(problem).toMatchObject({ code: "too-many", waitSeconds: expect.any(Number) });
});

test("of what is saved while one types, the history keeps one text in ten minutes", async () => {
  const author = await addMember();
  const { id } = await addDraft(author, aText({ content: "0" }), WHILE_TYPING);
  for (let version = 1; version < 5; version++) {
    const text = aText({ content: String(version) });
    valueIn(await saveDraft(author, { id, version }, text, WHILE_TYPING));
  }
  expect((await rowOf(id)).revisions).toMatchObject([{ content: "0", isAutosave: true }]);
});

test("of very many texts saved while one types, the newest hundred are kept", async () => {
  const author = await addMember();
  const base = await addDraft(author, aText({ content: "By a button." }));
  const texts = Array.from({ length: 110 }, (_, number) => ({
    ...{ title: "", content: String(number), tags: "", postId: base.id, isAutosave: true },
    savedAt: new Date(number),
  }));
  await db().revision.createMany({ data: texts });
  valueIn(await saveDraft(author, base, aText({ content: "Now." }), BY_BUTTON));
  const { revisions } = await rowOf(base.id);
  expect(revisions).toHaveLength(101);
  expect(revisions.at(0)?.content).toBe("10");
  expect(revisions.at(-1)?.content).toBe("By a button.");
});

test("a secret link shows the draft as it stands, until it is withdrawn or made anew", async () => {
  const author = await addMember();
  const draft = await addDraft(author, aText({ content: "*Secret*" }));
  expect(valueIn(await shareDraft(author, draft.id)).slug).toBe(draft.slug);
  const first = tokenIn(shareLink((await rowOf(draft.id)).shareNonce ?? ""));
  expect(await findShared(first)).toMatchObject({ id: draft.id, status: "draft" });
  expect((await findShared(first))?.html).toContain("<em>Secret</em>");
  valueIn(await shareDraft(author, draft.id));
  expect(await findShared(first)).toBeNull();
  const second = tokenIn(shareLink((await rowOf(draft.id)).shareNonce ?? ""));
  valueIn(await withdrawShareLink(author, draft.id));
  expect(await findShared(second)).toBeNull();
});

test.each(["", ".", "nonce", "nonce.proof", "a.b.c"])("%j is no secret link", async (token) => {
  expect(await findShared(token)).toBeNull();
});

test("a link stays with a post that is published, which has its own page then", async () => {
  const author = await addMember();
  const draft = await addDraft(author, aText());
  valueIn(await shareDraft(author, draft.id));
  const token = tokenIn(shareLink((await rowOf(draft.id)).shareNonce ?? ""));
  valueIn(await publishPost(author, draft, aText()));
  expect(await findShared(token)).toMatchObject({ id: draft.id, status: "published" });
});

test("what others see is not shared by a secret link, nor is another's draft", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const seen = await published(author);
  const draft = await addDraft(author, aText());
  expect(problemIn(await shareDraft(author, seen.id)).code).toBe("forbidden");
  expect(problemIn(await shareDraft(other, seen.id)).code).toBe("forbidden");
  expect(problemIn(await shareDraft(other, draft.id)).code).toBe("not-found");
  expect(problemIn(await withdrawShareLink(other, draft.id)).code).toBe("not-found");
  expect((await rowOf(draft.id)).shareNonce).toBeNull();
});

test("drafts, changes of posts and posts without a list share the pages, and each stands on one", async () => {
  const author = await addMember();
  const other = await addMember();
  for (let number = 0; number < 60; number++) {
    await addPost(author, { title: `Draft ${number}`, status: "draft" });
  }
  await addPost(other, { status: "draft" });
  await saveDraft(author, await published(author), aText(), BY_BUTTON);
  const unlisted = await addPost(author, { status: "unlisted" });
  const pages = await Promise.all(["1", "2"].map((page) => findDraftsPage(author, page)));
  expect(pages).toMatchObject([
    { page: 1, last: 2, edits: [], unlisted: [] },
    { page: 2, last: 2, edits: [{}], unlisted: [{ id: unlisted.id }] },
  ]);
  const titles = pages.flatMap((page) => page?.drafts.map(({ title }) => title));
  expect(new Set(titles).size).toBe(60);
  for (const page of ["0", "3", "1e1", "-1", "", "1,2"]) {
    expect(await findDraftsPage(author, page)).toBeNull();
  }
  expect(await findDraftsPage(await addMember(), "1")).toMatchObject({
    ...{ drafts: [], edits: [], unlisted: [], isAnythingUnfinished: false, last: 1 },
  });
});
