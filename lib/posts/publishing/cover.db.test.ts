import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { aText, problemIn, rowOf, valueIn } from "../../../test/texts";
import { NOBODY } from "../../actor";
import { db } from "../../database/db";
import { imageMarkdown } from "../../media/alt-text";
import { postImageAddress } from "../../media/post-image-address";
import { autosave } from "../drafts/autosave";
import { discardEdit } from "../drafts/discard-edit";
import { saveDraft } from "../drafts/save-draft";
import { findPost, findPostsPage } from "../reading/queries";
import { NO_SUCH_PICTURE } from "../text/post-text";
import { publishPost } from "./publish-post";

onTestDatabase();

const BY_BUTTON = { isAutosave: false };

let made = 0;

/** A picture of this site, and its Markdown. */
async function newPicture() {
  const image = { hash: (++made).toString(16).padStart(64, "d"), width: 960, height: 540 };
  await db().postImage.create({ data: { ...image, isDarkInk: true } });
  return { ...image, markdown: imageMarkdown("A cellar", postImageAddress(image)) };
}

async function usesOf(hash: string): Promise<number[]> {
  const uses = await db().postImageUse.findMany({ where: { imageHash: hash } });
  return uses.map(({ postId }) => postId);
}

test("a cover is shown on its page and in lists, and counts as a picture in use", async () => {
  const author = await addMember();
  const { hash, markdown: cover } = await newPicture();
  const text = aText({ title: "Covered", cover, coverCaption: "Below the house" });
  const { id, slug } = valueIn(await publishPost(author, null, text));
  const shown = { cover, coverCaption: "Below the house", isCoverDarkInk: true };
  expect(await findPost(slug, NOBODY)).toMatchObject(shown);
  expect((await findPostsPage("1", author.id))?.posts).toMatchObject([shown]);
  expect(await usesOf(hash)).toEqual([id]);
  expect(await db().postImage.findUnique({ where: { hash } })).toMatchObject({ unusedSince: null });
});

test("one that is not there, or has another size, is refused in words, and stays in a draft", async () => {
  const author = await addMember();
  const { hash, markdown } = await newPicture();
  const gone = imageMarkdown(
    "Gone",
    postImageAddress({ hash: "9".repeat(64), width: 9, height: 9 }),
  );
  const larger = imageMarkdown("Larger", postImageAddress({ hash, width: 1600, height: 900 }));
  for (const cover of [gone, larger]) {
    const refused = problemIn(await publishPost(author, null, aText({ cover })));
    expect(refused).toMatchObject({ code: "invalid", errors: { cover: NO_SUCH_PICTURE } });
    const kept = valueIn(await saveDraft(author, null, aText({ cover }), BY_BUTTON));
    expect((await rowOf(kept.id)).cover).toBe(cover);
  }
  const half = { ...aText(), cover: markdown.slice(0, 30), post: null, version: null };
  const typed = valueIn(await autosave(author, half));
  expect((await rowOf(typed.id)).cover).toBe(markdown.slice(0, 30));
});

test("a picture is in use while the post or its changes show it, and no longer", async () => {
  const author = await addMember();
  const [first, second] = [await newPicture(), await newPicture()];
  const text = aText({ title: "Changing", cover: first.markdown });
  const post = valueIn(await publishPost(author, null, text));
  const changed = { ...text, cover: second.markdown };
  const pending = valueIn(await saveDraft(author, post, changed, BY_BUTTON));
  expect([await usesOf(first.hash), await usesOf(second.hash)]).toEqual([[post.id], [post.id]]);
  valueIn(await discardEdit(author, post.id));
  expect([await usesOf(first.hash), await usesOf(second.hash)]).toEqual([[post.id], []]);
  valueIn(await publishPost(author, { ...pending, version: pending.version + 1 }, changed));
  expect([await usesOf(first.hash), await usesOf(second.hash)]).toEqual([[], [post.id]]);
});
