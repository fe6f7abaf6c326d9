import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember, newName } from "../../../test/people";
import { addPost } from "../../../test/posts";
import { aText, problemIn, rowOf, valueIn } from "../../../test/texts";
import type { Member, Role } from "../../actor";
import { db } from "../../database/db";
import { autosave } from "../drafts/autosave";
import { discardEdit } from "../drafts/discard-edit";
import { previewContent } from "../drafts/preview";
import { saveDraft } from "../drafts/save-draft";
import { shareDraft, withdrawShareLink } from "../drafts/share-link";
import { deletePost } from "../publishing/delete-post";
import { publishPost } from "../publishing/publish-post";
import { schedulePost } from "../publishing/schedule-post";
import { unpublishPost } from "../publishing/unpublish-post";
import { findHistory } from "../revisions/history";
import { restoreRevision } from "../revisions/restore-revision";

onTestDatabase();

const BY_A_BUTTON = { isAutosave: false };
const CHRISTMAS = { date: "2035-12-24", time: "18:00", timeZone: "Europe/Berlin" };
const NOT_ALLOWED = { code: "not-allowed" };

const inRole = (role: Role) => addMember(undefined, role);

async function savedBy(actor: Member, postId: number) {
  const history = await findHistory(actor, postId, "1");
  return history?.versions.map(({ savedBy }) => savedBy);
}

test("a reader writes nothing: no draft, no post, no preview, whichever way it is sent", async () => {
  const reader = await inRole("reader");
  const typed = { key: undefined, post: null, version: null, ...aText() };
  const attempts = [
    await saveDraft(reader, null, aText(), BY_A_BUTTON),
    await autosave(reader, typed),
    await publishPost(reader, null, aText()),
    await schedulePost(reader, null, aText(), CHRISTMAS),
    await previewContent(reader, "Text.", "markdown"),
  ];
  for (const attempt of attempts) expect(attempt).toEqual({ ok: false, problem: NOT_ALLOWED });
  expect(await db().post.count({ where: { authorId: reader.id } })).toBe(0);
});

test("a contributor has drafts, which no button of theirs publishes", async () => {
  const contributor = await inRole("contributor");
  const draft = valueIn(await saveDraft(contributor, null, aText(), BY_A_BUTTON));
  expect(problemIn(await publishPost(contributor, draft, aText()))).toEqual(NOT_ALLOWED);
  expect(problemIn(await schedulePost(contributor, draft, aText(), CHRISTMAS))).toEqual(
    NOT_ALLOWED,
  );
  expect(problemIn(await publishPost(contributor, null, aText()))).toEqual(NOT_ALLOWED);
  expect(await rowOf(draft.id)).toMatchObject({ status: "draft", version: draft.version });
  expect((await shareDraft(contributor, draft.id)).ok).toBe(true);
  expect((await deletePost(contributor, draft.id)).ok).toBe(true);
});

test("a role that is taken away while the form is open saves nothing by it", async () => {
  const author = await inRole("author");
  const post = await addPost(author);
  const base = { id: post.id, version: 1 };
  for (const role of ["contributor", "reader"] as const) {
    const demoted = { ...author, role };
    const saved = await publishPost(demoted, base, aText({ content: "More." }));
    expect(problemIn(saved)).toEqual(NOT_ALLOWED);
    expect(problemIn(await deletePost(demoted, post.id))).toMatchObject({ code: "forbidden" });
    expect(problemIn(await unpublishPost(demoted, post.id))).toMatchObject({ code: "forbidden" });
  }
  expect(await rowOf(post.id)).toMatchObject({ content: post.content, status: "published" });
});

test.each(["editor", "admin", "owner"] as const)(
  "an %s changes anybody's post, and its history names who saved which text",
  async (role) => {
    const [author, editor] = [await inRole("author"), await inRole(role)];
    const text = aText();
    const post = valueIn(await publishPost(author, null, text));
    const changed = { ...text, content: "Put right." };
    valueIn(await publishPost(editor, post, changed));
    expect(await rowOf(post.id)).toMatchObject({ authorId: author.id, content: "Put right." });
    expect(await savedBy(author, post.id)).toEqual([editor.username, author.username]);
    const { id } = await db().revision.findFirstOrThrow({ where: { postId: post.id } });
    valueIn(await restoreRevision(author, id));
    expect(await savedBy(editor, post.id)).toEqual([
      author.username,
      editor.username,
      author.username,
    ]);
  },
);

test("what an editor does with another's post is written down, what an author does with theirs is not", async () => {
  const [author, editor] = [await inRole("author"), await inRole("editor")];
  const text = aText({ title: newName() });
  const post = valueIn(await publishPost(author, null, text));
  const changed = valueIn(await publishPost(editor, post, { ...text, content: "Put right." }));
  const autosaved = { key: undefined, post: post.id, version: changed.version, ...text };
  const edit = valueIn(await autosave(editor, autosaved));
  const typedOn = { ...autosaved, version: edit.version, content: "Better." };
  valueIn(await autosave(editor, typedOn));
  valueIn(await discardEdit(editor, post.id));
  valueIn(await unpublishPost(editor, post.id));
  const scheduled = valueIn(await schedulePost(author, null, text, CHRISTMAS));
  valueIn(await shareDraft(editor, scheduled.id));
  valueIn(await withdrawShareLink(editor, scheduled.id));
  valueIn(await shareDraft(author, scheduled.id));
  const another = valueIn(await publishPost(author, null, text));
  valueIn(await deletePost(editor, another.id));
  const mine = valueIn(await publishPost(editor, null, text));
  valueIn(await deletePost(editor, mine.id));
  const entries = await db().auditEntry.findMany({
    where: { subjectName: text.title },
    orderBy: { id: "asc" },
  });
  expect(entries.map(({ act, subjectId }) => [act, Number(subjectId)])).toEqual([
    ["post-changed", post.id],
    ["edit-saved", post.id],
    ["edit-discarded", post.id],
    ["post-unpublished", post.id],
    ["post-shared", scheduled.id],
    ["post-share-ended", scheduled.id],
    ["post-deleted", another.id],
  ]);
  const detail = `by ${author.username}`;
  for (const entry of entries) expect(entry).toMatchObject({ actorId: editor.id, detail });
});

test("what an author has typed stays theirs in the history when an editor saves over it", async () => {
  const [author, editor] = [await inRole("author"), await inRole("editor")];
  const text = aText();
  const post = valueIn(await publishPost(author, null, text));
  const typed = { ...text, content: "Half a thought." };
  const edit = valueIn(await saveDraft(author, post, typed, BY_A_BUTTON));
  await db().pendingEdit.update({
    where: { postId: post.id },
    data: { savedAt: new Date(Date.now() + 60 * 60_000) },
  });
  const saved = valueIn(await publishPost(editor, edit, { ...text, content: "Whole." }));
  const kept = await db().revision.findFirst({ where: { content: typed.content } });
  expect(kept).toMatchObject({ savedById: author.id, isAutosave: true });
  await saveDraft(editor, saved, { ...text, content: "Another." }, BY_A_BUTTON);
  valueIn(await discardEdit(author, post.id));
  const discarded = await db().revision.findFirst({ where: { content: "Another." } });
  expect(discarded).toMatchObject({ savedById: editor.id });
});

test("a post that an editor takes back is a draft of its author's, whose text it is, and the editor's to see", async () => {
  const [author, editor] = [await inRole("author"), await inRole("editor")];
  const { id } = valueIn(await publishPost(author, null, aText()));
  valueIn(await unpublishPost(editor, id));
  expect(await rowOf(id)).toMatchObject({ status: "handed-in", savedById: author.id });
  expect(await savedBy(editor, id)).toEqual([author.username]);
  valueIn(await publishPost(editor, { id, version: 2 }, aText()));
  expect(await rowOf(id)).toMatchObject({ status: "published", savedById: author.id });
});

test("an editor learns nothing of a draft that is not theirs", async () => {
  const [author, editor] = [await inRole("author"), await inRole("owner")];
  const { id, version } = valueIn(await saveDraft(author, null, aText(), BY_A_BUTTON));
  const saved = await saveDraft(editor, { id, version }, aText({ content: "Mine." }), BY_A_BUTTON);
  expect(problemIn(saved)).toEqual({ code: "gone" });
  expect(await findHistory(editor, id, "1")).toBeNull();
});
