import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { newTag } from "../../../test/tags";
import { aText, problemIn, rowOf, valueIn } from "../../../test/texts";
import { NOBODY } from "../../actor";
import { cacheTag } from "../../cache/cache-tags";
import { db } from "../../database/db";
import { ALL_POSTS, postsBy } from "../../lists/post-lists";
import { countPosts } from "../../lists/queries";
import { letBackIn } from "../../people/let-back-in";
import { suspendPerson } from "../../people/suspend";
import { findTag } from "../../tags/queries";
import { findDraftsPage } from "../drafts/own-drafts";
import { saveDraft } from "../drafts/save-draft";
import { deletePost } from "../publishing/delete-post";
import { publishDuePosts } from "../publishing/publish-due-posts";
import { publishPost } from "../publishing/publish-post";
import { schedulePost } from "../publishing/schedule-post";
import { unpublishPost } from "../publishing/unpublish-post";
import { restoreRevision } from "../revisions/restore-revision";
import { periodsOf } from "./periods";
import { findPost, findPostsPage } from "./queries";

onTestDatabase();

const BY_BUTTON = { isAutosave: false };
const UNLISTED = { listing: "unlisted" };

/** Whether readers come upon a post of this author's: in the lists and in their counts, which must say the same. */
async function isListed(author: { id: string }, tag: string): Promise<boolean> {
  const page = await findPostsPage("1", author.id);
  const found = [
    page?.posts.length,
    page?.count,
    await countPosts(postsBy(author.id)),
    (await findTag(tag)) ? 1 : 0,
  ];
  expect(new Set(found).size, `lists and counts: ${found}`).toBe(1);
  return found[0] === 1;
}

test("a post that is not listed is read at its address, and is on no list and in no count", async () => {
  const [author, tag] = [await addMember(), newTag()];
  const before = await countPosts(ALL_POSTS);
  const text = aText({ title: "For the guests", tags: tag, ...UNLISTED });
  const saved = valueIn(await publishPost(author, null, text));
  expect(saved).toMatchObject({ isFirst: true, slug: expect.stringMatching(/^for-the-guests/) });
  expect(saved.cacheTags.sort()).toEqual(
    [
      cacheTag.post(saved.id),
      cacheTag.postAddress(saved.slug),
      cacheTag.postAddress(String(saved.id)),
    ].sort(),
  );
  expect(await findPost(saved.slug, NOBODY)).toMatchObject({ id: saved.id, status: "unlisted" });
  // Whoever counts through the numbers does not come upon it; its author does.
  expect(await findPost(String(saved.id), NOBODY)).toBeNull();
  expect(await findPost(String(saved.id), author)).toMatchObject({ id: saved.id });
  expect(await isListed(author, tag)).toBe(false);
  expect(await countPosts(ALL_POSTS)).toBe(before);
  expect((await findDraftsPage(author, "1"))?.unlisted).toMatchObject([{ id: saved.id }]);
  expect((await findDraftsPage(author, "1"))?.drafts).toEqual([]);
});

test("it comes onto the lists and goes from them, and the pages that show it change", async () => {
  const [author, tag] = [await addMember(), newTag()];
  const text = aText({ title: "Now and then", tags: tag });
  const first = valueIn(await publishPost(author, null, text));
  expect(await isListed(author, tag)).toBe(true);
  const { publishedAt } = await db().post.findUniqueOrThrow({ where: { id: first.id } });
  const lists = [
    ...[cacheTag.posts, cacheTag.postsBy(author.id), cacheTag.tags, cacheTag.tagged(tag)],
    ...periodsOf(publishedAt).map(cacheTag.postsIn),
  ];
  const now = { ...text, slug: first.slug };
  const gone = valueIn(await publishPost(author, first, { ...now, ...UNLISTED }));
  expect(gone.cacheTags.sort()).toEqual([cacheTag.post(first.id), ...lists].sort());
  expect(gone).toMatchObject({ isFirst: false, slug: first.slug });
  expect(await isListed(author, tag)).toBe(false);
  const same = valueIn(await publishPost(author, gone, { ...now, ...UNLISTED, content: "More." }));
  expect(same.cacheTags).toEqual([cacheTag.post(first.id)]);
  const back = valueIn(await publishPost(author, same, now));
  expect(back.cacheTags).toEqual(expect.arrayContaining(lists));
  expect(await isListed(author, tag)).toBe(true);
});

test("a choice that waits with an edit, or for its moment, changes nothing yet", async () => {
  const [author, tag] = [await addMember(), newTag()];
  const text = aText({ title: "Waiting", tags: tag });
  const first = valueIn(await publishPost(author, null, text));
  valueIn(await saveDraft(author, first, { ...text, slug: first.slug, ...UNLISTED }, BY_BUTTON));
  expect(await isListed(author, tag)).toBe(true);
  const moment = { date: "2030-01-02", time: "10:00", timeZone: "UTC" };
  const later = valueIn(await schedulePost(author, null, aText(UNLISTED), moment));
  await db().post.update({ where: { id: later.id }, data: { publishedAt: new Date(0) } });
  expect((await publishDuePosts()).cacheTags).not.toContain(cacheTag.posts);
  expect((await rowOf(later.id)).status).toBe("unlisted");
});

test("of two windows that choose otherwise the second is told", async () => {
  const author = await addMember();
  const first = valueIn(await publishPost(author, null, aText()));
  const now = aText({ slug: first.slug });
  valueIn(await publishPost(author, first, { ...now, ...UNLISTED }));
  expect(problemIn(await publishPost(author, first, now))).toMatchObject({ code: "conflict" });
  expect((await rowOf(first.id)).status).toBe("unlisted");
});

test("a former text that comes back brings nothing onto the lists", async () => {
  const [author, tag] = [await addMember(), newTag()];
  const first = valueIn(await publishPost(author, null, aText({ content: "Before.", tags: tag })));
  const text = aText({ content: "After.", tags: tag, slug: first.slug, ...UNLISTED });
  valueIn(await publishPost(author, first, text));
  const [revision] = (await rowOf(first.id)).revisions;
  valueIn(await restoreRevision(author, revision?.id ?? 0));
  expect(await rowOf(first.id)).toMatchObject({ content: "Before.", status: "unlisted" });
  expect(await isListed(author, tag)).toBe(false);
});

test("taken back, deleted or hidden with its author it is there for nobody, and comes back unlisted", async () => {
  const [author, owner] = [await addMember(), await addMember(undefined, "owner")];
  const text = aText({ title: "Here and gone", ...UNLISTED });
  const first = valueIn(await publishPost(author, null, text));
  valueIn(await suspendPerson(owner, author.id, "hide"));
  expect(await findPost(first.slug, NOBODY)).toBeNull();
  valueIn(await letBackIn(owner, author.id));
  expect(await findPost(first.slug, NOBODY)).toMatchObject({ status: "unlisted" });
  const taken = valueIn(await unpublishPost(author, first.id));
  expect(taken.cacheTags).toEqual([cacheTag.post(first.id)]);
  expect(await findPost(first.slug, NOBODY)).toBeNull();
  expect((await rowOf(first.id)).listing).toBe("unlisted");
  const second = valueIn(await publishPost(author, null, text));
  expect(valueIn(await deletePost(author, second.id))).toEqual([cacheTag.post(second.id)]);
});
