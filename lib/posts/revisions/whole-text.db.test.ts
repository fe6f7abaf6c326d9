import { beforeAll, expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { aText, rowOf, valueIn } from "../../../test/texts";
import { db } from "../../database/db";
import { markdownOf } from "../../exports/markdown-file";
import { autosave } from "../drafts/autosave";
import { discardEdit } from "../drafts/discard-edit";
import { addDraft, saveDraft } from "../drafts/save-draft";
import { publishPost } from "../publishing/publish-post";
import { schedulePost } from "../publishing/schedule-post";
import { unpublishPost } from "../publishing/unpublish-post";
import { findEditablePost, newestText } from "../text/editable-post";
import { type PostText, pickFormerText } from "../text/post-text";
import { restoreRevision } from "./restore-revision";

onTestDatabase();

const BY_BUTTON = { isAutosave: false };

const HASH = "c".repeat(64);

beforeAll(() => db().postImage.create({ data: { hash: HASH, width: 960, height: 540 } }));

/** A text of which every part says something. A field that the table has and this has not is an error. */
const FULL: Required<PostText> = {
  title: "A full carafe",
  subtitle: "And what is in it",
  content: "Some wine.",
  cover: `![A \\[full\\] carafe](/pictures/${HASH}/960x540.webp)`,
  coverCaption: "Seen from above",
  tags: "wine, red",
  language: "fr",
  slug: "a-full-carafe",
  canonical: "https://example.org/first",
  listing: "unlisted",
};

async function newestOf(author: Parameters<typeof findEditablePost>[0], id: number) {
  const post = await findEditablePost(author, id);
  return post && newestText(post).text;
}

test("nothing of a text is lost between a draft, its moment, its readers and the way back", async () => {
  const author = await addMember();
  const draft = await addDraft(author, FULL);
  expect(await newestOf(author, draft.id)).toEqual(FULL);
  const typed = { date: "2030-01-02", time: "10:00", timeZone: "UTC" };
  const scheduled = valueIn(await schedulePost(author, draft, FULL, typed));
  expect(await newestOf(author, draft.id)).toEqual(FULL);
  const published = valueIn(await publishPost(author, scheduled, FULL));
  expect(await newestOf(author, draft.id)).toEqual(FULL);
  const pending = { ...FULL, subtitle: "What was in it" };
  valueIn(await saveDraft(author, published, pending, BY_BUTTON));
  expect(await newestOf(author, draft.id)).toEqual(pending);
  valueIn(await unpublishPost(author, draft.id));
  expect(await newestOf(author, draft.id)).toMatchObject(pickFormerText(pending));
});

test("nor while one types, nor of what is discarded, which the history keeps whole and gives back", async () => {
  const author = await addMember();
  const published = valueIn(await publishPost(author, null, aText({ slug: "another-carafe" })));
  const sent = { ...FULL, post: published.id, version: published.version };
  valueIn(await autosave(author, sent));
  expect(await newestOf(author, published.id)).toEqual(FULL);
  valueIn(await discardEdit(author, published.id));
  const [revision] = (await rowOf(published.id)).revisions;
  expect(revision).toMatchObject(pickFormerText(FULL));
  valueIn(await restoreRevision(author, revision?.id ?? 0));
  expect(await newestOf(author, published.id)).toMatchObject(pickFormerText(FULL));
});

test("a download has all of it", async () => {
  const author = await addMember();
  const { id } = await addDraft(author, FULL);
  const row = await db().post.findUniqueOrThrow({ where: { id } });
  const file = markdownOf(pickFormerText(row), { slug: FULL.slug, date: new Date(0) });
  const cover = `cover: "/pictures/${HASH}/960x540.webp"\ncoverAlt: "A [full] carafe"\n`;
  const { listing: _, ...text } = FULL;
  for (const value of Object.values({ ...text, cover, tags: '["wine", "red"]' })) {
    expect(file).toContain(value);
  }
});
