import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { aText, problemIn, rowOf, valueIn } from "../../../test/texts";
import type { Member, Role } from "../../actor";
import { HOUR_MS } from "../../config/durations";
import { setClockOffset } from "../../database/clock";
import { db } from "../../database/db";
import { composeMail } from "../../jobs/compose-mail";
import { readOrder } from "../../mail/queue";
import { suspendPerson } from "../../people/suspend";
import { autosave } from "../drafts/autosave";
import { findDraftsPage, findHandBack } from "../drafts/own-drafts";
import { saveDraft } from "../drafts/save-draft";
import { shareDraft } from "../drafts/share-link";
import { deletePost } from "../publishing/delete-post";
import { publishDuePosts } from "../publishing/publish-due-posts";
import { publishedColumns, publishPost } from "../publishing/publish-post";
import { schedulePost } from "../publishing/schedule-post";
import { unpublishPost } from "../publishing/unpublish-post";
import { findHistory } from "../revisions/history";
import { restoreRevision } from "../revisions/restore-revision";
import { replaceText } from "../saving/write-post";
import { findEditablePost } from "../text/editable-post";
import { findReview } from "./find-review";
import { handBack } from "./hand-back";
import { handIn } from "./hand-in";
import { countHandedIn, listHandedIn } from "./handed-in";
import { publishHandedIn } from "./publish-handed-in";
import { takeBack } from "./take-back";

onTestDatabase();

const BY_A_BUTTON = { isAutosave: false };
const CHRISTMAS = { date: "2035-12-24", time: "18:00", timeZone: "Europe/Berlin" };
const NOTE = "Please name the grapes.\n\nAnd the year.";

const inRole = (role: Role) => addMember(undefined, role);

async function people() {
  return { author: await inRole("contributor"), editor: await inRole("editor") };
}

/** The newest mail to somebody, as it would go out; null where there is none. */
async function mailTo({ id, email }: Member) {
  const mails = await db().mail.findMany({ orderBy: { createdAt: "desc" } });
  const orders = mails.flatMap((mail) => readOrder(mail) ?? []);
  const order = orders.find((each) => "userId" in each && each.userId === id);
  const message = order && (await composeMail(order, new Date()));
  if (message) expect(message.to).toBe(email);
  return message ?? null;
}

async function waitingIds(): Promise<number[]> {
  return (await listHandedIn()).map(({ id }) => id);
}

async function actsOn(id: number): Promise<string[]> {
  const entries = await db().auditEntry.findMany({
    where: { subjectId: String(id) },
    orderBy: { id: "asc" },
  });
  return entries.map(({ act }) => act);
}

function added(review: Awaited<ReturnType<typeof findReview>>): string | undefined {
  const parts = review?.change?.difference?.content ?? [];
  return parts.find(({ kind }) => kind === "added")?.text;
}

test("a draft is handed in, handed back with a note, handed in again and published, and its author hears of it", async () => {
  const { author, editor } = await people();
  const text = aText({ title: "Slate" });
  const draft = valueIn(await saveDraft(author, null, text, BY_A_BUTTON));
  expect(await findReview(editor, draft.id)).toBeNull();

  const before = await countHandedIn();
  const handedIn = valueIn(await handIn(author, draft, { ...text, content: "One." }));
  expect(await countHandedIn()).toBe(before + 1);
  expect(await listHandedIn()).toContainEqual(
    expect.objectContaining({
      ...{ id: draft.id, title: "Slate", hasChanged: false, isPublished: false },
      author: { username: author.username },
    }),
  );
  const first = await findReview(editor, draft.id);
  expect(first).toMatchObject({ text: { content: "One." }, hasChanged: false, change: null });
  expect(first?.preview.ok && first.preview.value.html).toContain("One.</p>");

  valueIn(await handBack(editor, draft.id, NOTE));
  expect(await findReview(editor, draft.id)).toBeNull();
  expect(await rowOf(draft.id)).toMatchObject({ status: "draft", version: handedIn.version });
  expect(await mailTo(author)).toMatchObject({ subject: "Handed back: Slate" });
  expect((await mailTo(author))?.text).toContain(
    `${editor.username} has read what you handed in, “Slate”, and hands it back with this note:\n\n` +
      "Please name the grapes.\n\nAnd the year.\n\n",
  );
  expect((await findDraftsPage(author, "1"))?.drafts).toMatchObject([
    {
      status: "draft",
      handedInAt: null,
      handBack: { note: NOTE, by: { username: editor.username } },
    },
  ]);

  const saved = valueIn(await saveDraft(author, handedIn, aText({ content: "Two." }), BY_A_BUTTON));
  expect(await findHandBack(draft.id)).toMatchObject({ note: NOTE });
  const again = valueIn(await handIn(author, saved, { ...text, content: "One. Riesling." }));
  expect(await findHandBack(draft.id)).toBeNull();
  const second = await findReview(editor, draft.id);
  expect(second?.change).toMatchObject({ isSincePublished: false, isWhole: true });
  expect(added(second)).toBe(" Riesling.");

  valueIn(await publishHandedIn(editor, draft.id, again.version));
  expect(await rowOf(draft.id)).toMatchObject({
    ...{ status: "published", handedInAt: null, authorId: author.id },
    // The editor has written nothing of it.
    savedById: author.id,
  });
  expect(await mailTo(author)).toMatchObject({ subject: "Published: Slate" });
  expect(await actsOn(draft.id)).toEqual(["post-handed-back", "post-published"]);
});

test("an author goes on writing what they handed in, and editors see the newest text and that it changed", async () => {
  const { author, editor } = await people();
  const { id, version } = valueIn(await handIn(author, null, aText({ content: "One." })));
  const typed = { key: undefined, post: id, version, ...aText({ content: "One. Two." }) };
  const saved = valueIn(await autosave(author, typed));
  expect(await rowOf(id)).toMatchObject({ status: "handed-in" });
  const review = await findReview(editor, id);
  expect(review).toMatchObject({ text: { content: "One. Two." }, hasChanged: true });
  expect(added(review)).toBe(" Two.");
  expect((await listHandedIn()).find((each) => each.id === id)).toMatchObject({ hasChanged: true });
  // What an editor has read is not what they would publish.
  expect(problemIn(await publishHandedIn(editor, id, version))).toEqual({ code: "conflict" });
  valueIn(await publishHandedIn(editor, id, saved.version));
});

test("what is handed back while another editor's publishing is rendered is published no more", async () => {
  const { author, editor } = await people();
  const first = valueIn(await handIn(author, null, aText({ content: "One." })));
  const post = valueIn(await publishHandedIn(editor, first.id, first.version));
  const changed = aText({ content: "Two.", slug: post.slug });
  valueIn(await handIn(author, post, changed));
  const asRead = await findEditablePost(editor, post.id);
  valueIn(await handBack(await inRole("editor"), post.id, NOTE));
  if (!asRead) throw new Error("There is a post.");
  const columns = publishedColumns(post.slug, "");
  expect(await replaceText(editor, "publish", asRead, changed, columns)).toBe(false);
  expect(await rowOf(post.id)).toMatchObject({ content: "One.", pendingEdit: { content: "Two." } });
  expect(await findHandBack(post.id)).toMatchObject({ note: NOTE });
});

test("only a later text counts as changed since, whatever the machine's own clock says", async () => {
  const { author, editor } = await people();
  const hasChanged = async (id: number) => (await findReview(editor, id))?.hasChanged;
  const { id, version } = valueIn(await handIn(author, null, aText({ content: "One." })));
  valueIn(await shareDraft(author, id));
  expect(await hasChanged(id)).toBe(false);
  const published = valueIn(await publishHandedIn(editor, id, version));
  valueIn(await unpublishPost(editor, published.id));
  expect(await hasChanged(id)).toBe(false);
  try {
    setClockOffset(HOUR_MS); // the machine's is an hour slow
    const again = valueIn(await handIn(author, null, aText({ content: "One." })));
    const typed = { key: undefined, post: again.id, version: again.version };
    valueIn(await autosave(author, { ...typed, ...aText({ content: "One. Two." }) }));
    expect(await hasChanged(again.id)).toBe(true);
  } finally {
    setClockOffset(0);
  }
});

test("an editor's change of what was handed in stands in the history under their name, and its author stays its author", async () => {
  const { author, editor } = await people();
  const handedIn = valueIn(await handIn(author, null, aText()));
  const changed = valueIn(
    await saveDraft(editor, handedIn, aText({ content: "Put right." }), BY_A_BUTTON),
  );
  expect(await rowOf(handedIn.id)).toMatchObject({ status: "handed-in", authorId: author.id });
  const typed = { key: undefined, post: changed.id, version: changed.version };
  valueIn(await autosave(editor, { ...typed, ...aText({ content: "Put right, and more." }) }));
  const history = await findHistory(author, handedIn.id, "1");
  expect(history?.versions.map(({ savedBy }) => savedBy)).toEqual([
    editor.username,
    editor.username,
    author.username,
  ]);
  // What is typed is not written down at every pause.
  expect(await actsOn(handedIn.id)).toEqual(["post-changed"]);
  const { id } = await db().revision.findFirstOrThrow({
    where: { postId: handedIn.id, content: "Some text." },
  });
  valueIn(await restoreRevision(editor, id));
  expect(await rowOf(handedIn.id)).toMatchObject({ status: "handed-in", content: "Some text." });
});

test("an editor schedules what was handed in, and its author hears of it when it appears", async () => {
  const { author, editor } = await people();
  const handedIn = valueIn(await handIn(author, null, aText({ title: "In time" })));
  valueIn(await schedulePost(editor, handedIn, aText({ title: "In time" }), CHRISTMAS));
  expect(await waitingIds()).not.toContain(handedIn.id);
  expect(await mailTo(author)).toBeNull();
  const publishedAt = new Date(Date.now() - 1000);
  await db().post.update({ where: { id: handedIn.id }, data: { publishedAt } });
  await publishDuePosts();
  expect(await mailTo(author)).toMatchObject({ subject: "Published: In time" });
});

test("whoever publishes what they handed in themselves gets no mail", async () => {
  const author = await inRole("author");
  const handedIn = valueIn(await handIn(author, null, aText()));
  valueIn(await publishPost(author, handedIn, aText()));
  const another = valueIn(await handIn(author, null, aText()));
  valueIn(await schedulePost(author, another, aText(), CHRISTMAS));
  await db().post.update({ where: { id: another.id }, data: { publishedAt: new Date(0) } });
  await publishDuePosts();
  expect(await rowOf(another.id)).toMatchObject({ status: "published" });
  expect(await mailTo(author)).toBeNull();
});

test("of two editors who decide at once the second is told", async () => {
  const { author, editor } = await people();
  const other = await inRole("admin");
  const one = valueIn(await handIn(author, null, aText()));
  valueIn(await publishHandedIn(editor, one.id, one.version));
  expect(problemIn(await handBack(other, one.id, NOTE))).toEqual({
    ...{ code: "conflict", isPublished: true },
  });
  expect(await findHandBack(one.id)).toBeNull();

  const two = valueIn(await handIn(author, null, aText()));
  valueIn(await handBack(other, two.id, NOTE));
  expect(problemIn(await handBack(editor, two.id, "Another note."))).toEqual({
    ...{ code: "conflict", isPublished: false },
  });
  expect(await findHandBack(two.id)).toMatchObject({ note: NOTE });
  expect(problemIn(await publishHandedIn(editor, two.id, two.version)).code).toBe("not-found");

  const three = valueIn(await handIn(author, null, aText()));
  const decisions = await Promise.all([
    publishHandedIn(editor, three.id, three.version),
    handBack(other, three.id, NOTE),
  ]);
  expect(decisions.filter(({ ok }) => ok)).toHaveLength(1);
});

test("what its author takes back or deletes is the editors' no more", async () => {
  const { author, editor } = await people();
  const draft = valueIn(await handIn(author, null, aText()));
  valueIn(await takeBack(author, draft.id));
  expect(await rowOf(draft.id)).toMatchObject({ status: "draft", handedInAt: null });
  expect(await waitingIds()).not.toContain(draft.id);
  expect(problemIn(await handBack(editor, draft.id, NOTE))).toMatchObject({ code: "conflict" });
  const saved = await saveDraft(editor, draft, aText({ content: "Mine." }), BY_A_BUTTON);
  expect(problemIn(saved)).toEqual({ code: "gone" });
  // Taken back already, in another window.
  valueIn(await takeBack(author, draft.id));

  const another = valueIn(await handIn(author, null, aText()));
  valueIn(await deletePost(author, another.id));
  expect(problemIn(await handBack(editor, another.id, NOTE))).toMatchObject({ code: "conflict" });
  expect(problemIn(await publishHandedIn(editor, another.id, 1)).code).toBe("not-found");
  expect(await mailTo(author)).toBeNull();
});

test("only editors decide about what others hand in, and an author about their own", async () => {
  const { author } = await people();
  const { id, version } = valueIn(await handIn(author, null, aText()));
  for (const role of ["reader", "contributor", "author"] as const) {
    const other = await inRole(role);
    expect(problemIn(await handBack(other, id, NOTE))).toEqual({ code: "not-allowed" });
    expect(problemIn(await publishHandedIn(other, id, version)).code).toBe("not-found");
    expect(problemIn(await takeBack(other, id)).code).toBe("not-found");
    expect(await findReview(other, id)).toBeNull();
  }
  expect(problemIn(await publishHandedIn(author, id, version)).code).toBe("not-found");
  const reader = await inRole("reader");
  expect(problemIn(await handIn(reader, null, aText()))).toEqual({ code: "not-allowed" });
  // Whoever has become an author publishes what they handed in.
  await db().user.update({ where: { id: author.id }, data: { role: "author" } });
  valueIn(await publishPost({ ...author, role: "author" }, { id, version }, aText()));
});

test("a contributor hands in changes of what an editor published, which readers see when an editor publishes them", async () => {
  const { author, editor } = await people();
  const text = aText({ title: "Clay" });
  const handedIn = valueIn(await handIn(author, null, text));
  const post = valueIn(await publishHandedIn(editor, handedIn.id, handedIn.version));
  const changed = { ...text, slug: post.slug, content: "Some text. More." };
  expect(problemIn(await publishPost(author, post, changed))).toEqual({ code: "not-allowed" });
  const edit = valueIn(await handIn(author, post, changed));
  expect(await rowOf(post.id)).toMatchObject({ status: "published", content: "Some text." });
  expect(await waitingIds()).toContain(post.id);
  const review = await findReview(editor, post.id);
  expect(review?.change).toMatchObject({ isSincePublished: true });
  expect(added(review)).toBe(" More.");

  valueIn(await handBack(editor, post.id, NOTE));
  expect((await findDraftsPage(author, "1"))?.edits).toMatchObject([
    { handedInAt: null, post: { id: post.id, handBack: { note: NOTE } } },
  ]);
  const again = valueIn(await handIn(author, edit, changed));
  valueIn(await takeBack(author, post.id));
  expect(await waitingIds()).not.toContain(post.id);
  const third = valueIn(await handIn(author, again, changed));
  valueIn(await publishHandedIn(editor, post.id, third.version));
  expect(await rowOf(post.id)).toMatchObject({ content: "Some text. More.", pendingEdit: null });
  expect(await mailTo(author)).toMatchObject({ subject: "Published: Clay" });
});

test("a post that an editor unpublishes waits with the editors, whoever its author is", async () => {
  const { author, editor } = await people();
  const post = valueIn(await publishPost(editor, null, aText()));
  await db().post.update({ where: { id: post.id }, data: { authorId: author.id } });
  valueIn(await unpublishPost(editor, post.id));
  expect(await waitingIds()).toContain(post.id);
  await db().user.delete({ where: { id: author.id } });
  expect(await listHandedIn()).toContainEqual(
    expect.objectContaining({ id: post.id, author: null }),
  );
  // Nobody would have it then.
  expect(problemIn(await handBack(editor, post.id, NOTE))).toMatchObject({ code: "conflict" });
  const { version } = await rowOf(post.id);
  valueIn(await publishHandedIn(editor, post.id, version));
});

test("what somebody handed in is theirs alone again once they are suspended", async () => {
  const { author, editor } = await people();
  const draft = valueIn(await handIn(author, null, aText()));
  const other = valueIn(await handIn(author, null, aText()));
  const post = valueIn(await publishHandedIn(editor, other.id, other.version));
  valueIn(await handIn(author, post, aText({ content: "More." })));
  valueIn(await suspendPerson({ ...editor, role: "admin" }, author.id, "keep"));
  expect(await waitingIds()).not.toContain(draft.id);
  expect(await waitingIds()).not.toContain(post.id);
  expect(await rowOf(draft.id)).toMatchObject({ status: "draft" });
});

test("what was handed in is not published where something is missing", async () => {
  const { author, editor } = await people();
  const handedIn = valueIn(await handIn(author, null, aText()));
  const typed = { key: undefined, post: handedIn.id, version: handedIn.version };
  const saved = valueIn(await autosave(author, { ...typed, ...aText({ title: "" }) }));
  expect(problemIn(await publishHandedIn(editor, handedIn.id, saved.version)).code).toBe("invalid");
  expect(await rowOf(handedIn.id)).toMatchObject({ status: "handed-in" });
});
