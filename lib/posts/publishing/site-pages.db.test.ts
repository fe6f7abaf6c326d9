import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addPage } from "../../../test/pages";
import { addMember, newName } from "../../../test/people";
import { addPost } from "../../../test/posts";
import { aText, problemIn, rowOf, valueIn } from "../../../test/texts";
import { NOBODY, type Role } from "../../actor";
import { cacheTag } from "../../cache/cache-tags";
import { db } from "../../database/db";
import { ALL_POSTS, postsBy } from "../../lists/post-lists";
import { countPosts } from "../../lists/queries";
import { RESERVED_PAGE_SLUGS } from "../../routes";
import { publication } from "../../site/publication";
import { autosave } from "../drafts/autosave";
import { discardEdit } from "../drafts/discard-edit";
import { findDraftsPage } from "../drafts/own-drafts";
import { saveDraft } from "../drafts/save-draft";
import { findShared, shareDraft, shareLink } from "../drafts/share-link";
import { findPage, findPost, findPostsPage } from "../reading/queries";
import { listPages, listPublishedPages } from "../reading/site-pages";
import { findHistory } from "../revisions/history";
import { restoreRevision } from "../revisions/restore-revision";
import { NEW_PAGE } from "../text/form-schema";
import { UNLISTED } from "../text/post-text";
import { deletePost } from "./delete-post";
import { publishPost } from "./publish-post";
import { schedulePost } from "./schedule-post";
import { unpublishPost } from "./unpublish-post";

onTestDatabase();

const addEditor = () => addMember(newName(), "editor");

/** The acts of somebody, the oldest first. */
async function actsOf({ id }: { id: string }): Promise<string[]> {
  const acts = await db().auditEntry.findMany({ where: { actorId: id }, orderBy: { id: "asc" } });
  return acts.map(({ act }) => act);
}

async function navigation(): Promise<string[]> {
  return (await publication()).navigation.map(({ label, address }) => `${label} ${address}`);
}

test("a new site begins with a page that says what it is, second in the navigation", async () => {
  const about = await findPage("about", NOBODY);
  expect(about).toMatchObject({ kind: "page", title: "About", slug: "about", author: null });
  expect(about?.html).toContain("Reading needs no account");
  expect(await navigation()).toEqual(["Home /", "About /about"]);
  const post = await addPost(await addMember());
  expect(post.id).toBe(1);
});

test("a page is published at an address of its own, moves, and leaves the former one leading on", async () => {
  const editor = await addEditor();
  const title = `Imprint ${newName()}`;
  const made = valueIn(await publishPost(editor, NEW_PAGE, aText({ title })));
  expect(made).toMatchObject({ kind: "page", isFirst: true });
  expect(made.cacheTags).toContain(cacheTag.pageAddress(made.slug));
  expect(await findPage(made.slug, NOBODY)).toMatchObject({ title, authorId: null });
  expect(await findPost(made.slug, NOBODY)).toBeNull();
  expect(await findPost(String(made.id), NOBODY)).toBeNull();

  const moved = valueIn(await publishPost(editor, made, aText({ title, slug: newName() })));
  expect(await findPage(made.slug, NOBODY)).toMatchObject({ id: made.id, slug: moved.slug });
  const other = await publishPost(editor, NEW_PAGE, aText({ slug: made.slug }));
  expect(problemIn(other)).toMatchObject({ code: "invalid", errors: { slug: expect.any(String) } });
  expect(await actsOf(editor)).toEqual(["page-published", "page-changed"]);
});

test.each(RESERVED_PAGE_SLUGS)("no page can be at /%s, where something else is", async (slug) => {
  const editor = await addEditor();
  const refused = await publishPost(editor, NEW_PAGE, aText({ slug }));
  expect(problemIn(refused)).toMatchObject({
    errors: { slug: "That address is taken. Please choose another." },
  });
  const saved = valueIn(await publishPost(editor, NEW_PAGE, aText({ title: slug })));
  expect(saved.slug).not.toBe(slug);
});

test("posts and pages have addresses of their own", async () => {
  const editor = await addEditor();
  const slug = newName();
  const post = valueIn(await publishPost(editor, null, aText({ slug })));
  const page = valueIn(await publishPost(editor, NEW_PAGE, aText({ slug })));
  expect(page.slug).toBe(slug);
  expect((await findPost(slug, NOBODY))?.id).toBe(post.id);
  expect((await findPage(slug, NOBODY))?.id).toBe(page.id);
  for (const now of ["new", "2024"]) {
    expect(valueIn(await publishPost(editor, NEW_PAGE, aText({ slug: now }))).slug).toBe(now);
  }
});

test("a page is in no list, no count, on no page of a person or tag, and in nobody's drafts", async () => {
  const editor = await addEditor();
  const before = await countPosts(ALL_POSTS);
  const tags = newName();
  const hidden = { tags, listing: UNLISTED, canonical: "https://example.org/" };
  const page = valueIn(await publishPost(editor, NEW_PAGE, aText(hidden)));
  expect(await findPage(page.slug, NOBODY)).toMatchObject({ status: "published", canonical: "" });
  valueIn(await autosave(editor, { ...aText({ title: "Pending" }), post: page.id, version: 1 }));
  valueIn(await saveDraft(editor, NEW_PAGE, aText(), { isAutosave: false }));
  expect(await countPosts(ALL_POSTS)).toBe(before);
  expect(await countPosts(postsBy(editor.id))).toBe(0);
  const listed = [await findPostsPage("1"), await findPostsPage("1", editor.id)];
  expect(listed.flatMap((found) => found?.posts.map(({ id }) => id))).not.toContain(page.id);
  expect(await db().postTag.count({ where: { postId: page.id } })).toBe(0);
  expect(await db().tag.count({ where: { name: tags } })).toBe(0);
  expect((await findDraftsPage(editor, "1"))?.drafts).toEqual([]);
  expect((await findDraftsPage(editor, "1"))?.edits).toEqual([]);
  expect(await db().post.count({ where: { authorId: editor.id } })).toBe(0);

  valueIn(await unpublishPost(editor, page.id));
  valueIn(await deletePost(editor, page.id));
  expect(await countPosts(ALL_POSTS)).toBe(before);
});

test("a draft of a page is there for the editors, and for whoever has its link", async () => {
  const [editor, other] = [await addEditor(), await addEditor()];
  const draft = valueIn(await saveDraft(editor, NEW_PAGE, aText(), { isAutosave: false }));
  expect(draft.slug).toMatch(/^draft-/);
  expect(await findPage(draft.slug, NOBODY)).toBeNull();
  expect(await findPage(draft.slug, await addMember())).toBeNull();
  expect((await findPage(draft.slug, other))?.id).toBe(draft.id);
  valueIn(await shareDraft(other, draft.id));
  const nonce = (await rowOf(draft.id)).shareNonce ?? "";
  expect((await findShared(shareLink(nonce).split("/").at(-1) ?? ""))?.kind).toBe("page");
  // What nobody else sees is nobody else's business.
  expect(await actsOf(editor)).toEqual([]);
  expect((await listPages()).find(({ id }) => id === draft.id)?.savedBy?.username).toBe(
    editor.username,
  );
  expect((await listPublishedPages()).some(({ id }) => id === draft.id)).toBe(false);
});

test("what is typed into a page waits beside it, and its former texts come back", async () => {
  const editor = await addEditor();
  const page = valueIn(await publishPost(editor, NEW_PAGE, aText({ content: "First." })));
  const sent = { ...aText({ content: "Second." }), post: page.id, version: page.version };
  const saved = valueIn(await autosave(editor, sent));
  expect((await findPage(page.slug, NOBODY))?.html).toContain("First.");
  valueIn(await publishPost(editor, saved, aText({ content: "Second." })));
  expect((await findPage(page.slug, NOBODY))?.html).toContain("Second.");
  const history = await findHistory(editor, page.id, "1");
  const first = history?.versions.at(-1)?.revisionId ?? 0;
  valueIn(await restoreRevision(editor, first));
  expect((await findPage(page.slug, NOBODY))?.html).toContain("First.");
  expect(await findHistory(await addMember(), page.id, "1")).toBeNull();
  expect(valueIn(await discardEdit(editor, page.id)).id).toBe(page.id);
});

test("of two who change a page at once the second is told so", async () => {
  const [one, other] = [await addEditor(), await addEditor()];
  const page = valueIn(await publishPost(one, NEW_PAGE, aText()));
  valueIn(await publishPost(one, page, aText({ content: "One's." })));
  const late = await publishPost(other, page, aText({ content: "The other's." }));
  expect(problemIn(late)).toMatchObject({
    code: "conflict",
    newer: { text: { content: "One's." } },
  });
});

test.each(["reader", "contributor", "author"] as Role[])(
  "%ss neither begin, change nor delete a page",
  async (role) => {
    const member = await addMember(newName(), role);
    const page = await addPage();
    const base = { id: page.id, version: 1 };
    const begun = [
      problemIn(await publishPost(member, NEW_PAGE, aText())),
      problemIn(await saveDraft(member, NEW_PAGE, aText(), { isAutosave: true })),
    ];
    for (const problem of begun) expect(problem).toEqual({ code: "not-allowed" });
    const changed = [
      problemIn(await publishPost(member, base, aText())),
      problemIn(await autosave(member, { ...aText(), post: page.id, version: 1 })),
      problemIn(await unpublishPost(member, page.id)),
      problemIn(await deletePost(member, page.id)),
    ];
    for (const problem of changed) {
      expect(problem).toMatchObject({ code: "forbidden", kind: "page" });
    }
    expect(await rowOf(page.id)).toMatchObject({ title: page.title, status: "published" });
  },
);

test("no page is left for a moment to come", async () => {
  const editor = await addEditor();
  const moment = { date: "2035-12-24", time: "18:00", timeZone: "UTC" };
  expect(problemIn(await schedulePost(editor, NEW_PAGE, aText(), moment)).code).toBe("not-allowed");
  const page = await addPage({ status: "draft" });
  const base = { id: page.id, version: 1 };
  expect(problemIn(await schedulePost(editor, base, aText(), moment)).code).toBe("conflict");
  expect((await rowOf(page.id)).status).toBe("draft");
});

test("a page that comes, moves, is called otherwise or goes changes the navigation, another text does not", async () => {
  const editor = await addEditor();
  const text = aText({ title: newName() });
  const placed = { navigationPlace: 1 };
  const made = valueIn(await publishPost(editor, NEW_PAGE, text, placed));
  expect(made.cacheTags).toContain(cacheTag.publication);
  expect((await navigation())[0]).toBe(`${text.title} /${made.slug}`);

  const changed = valueIn(await publishPost(editor, made, { ...text, content: "Other." }, placed));
  expect(changed.cacheTags).not.toContain(cacheTag.publication);
  const renamed = { ...text, title: `${text.title} too`, slug: newName() };
  const moved = valueIn(await publishPost(editor, changed, renamed));
  expect(moved.cacheTags).toContain(cacheTag.publication);
  expect((await navigation())[0]).toBe(`${renamed.title} /${moved.slug}`);

  expect(valueIn(await unpublishPost(editor, made.id)).cacheTags).toContain(cacheTag.publication);
  expect((await navigation())[0]).toBe("Home /");
  const again = { id: made.id, version: moved.version + 1 };
  const back = valueIn(await publishPost(editor, again, renamed));
  expect((await navigation())[0]).toBe(`${renamed.title} /${back.slug}`);
  expect(valueIn(await deletePost(editor, made.id))).toContain(cacheTag.publication);
  expect((await navigation())[0]).toBe("Home /");
  expect(await actsOf(editor)).toEqual([
    ...["page-published", "page-changed", "page-changed"],
    ...["page-unpublished", "page-published", "page-deleted"],
  ]);
});

test("the page that a site began with stays deleted", async () => {
  valueIn(await deletePost(await addEditor(), -1));
  expect(await findPage("about", NOBODY)).toBeNull();
  expect(await navigation()).toEqual(["Home /"]);
});
