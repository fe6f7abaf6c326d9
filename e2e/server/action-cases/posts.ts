import { db } from "../../../lib/database/db";
import { isPinned } from "../../../lib/posts/reading/pinned";
import { addPerson, newName, type Person } from "../../../test/people";
import { by, type Case, FOR_THE_OWNER, newText, nothing } from "./case";

const NOT_YOURS: Case["expected"] = { ...FOR_THE_OWNER, another: [403, false] };
const EDITORS: Case["byRole"] = {
  reader: [403, false],
  contributor: [403, false],
  author: [403, false],
  editor: [200, true],
  admin: [200, true],
  owner: [200, true],
};
/** What is a draft is nobody's but its author's, whatever the other's role. */
const NO_EDITORS: Case["byRole"] = {
  ...{ reader: [404, false], contributor: [404, false], author: [404, false] },
  ...{ editor: [404, false], admin: [404, false], owner: [404, false] },
};
const EDITORS_ALONE: Case["byRole"] = {
  ...{ reader: [404, false], contributor: [404, false], author: [404, false] },
  ...{ editor: [200, true], admin: [200, true], owner: [200, true] },
};
/** Nobody but its author learns that it exists. */
const NOT_THERE: Case["expected"] = { ...FOR_THE_OWNER, another: [404, false] };

export const POST_ACTIONS: Record<string, Case> = {
  "app/member/post/[slug]/actions.ts deletePost": {
    form: ({ slug }) => ({ address: `/post/${slug}`, button: "Delete" }),
    fields: nothing,
    happened: async ({ post: { id } }) => (await db().post.count({ where: { id } })) === 0,
    limit: by("publishes-by-user"),
    expected: NOT_YOURS,
    byRole: EDITORS,
  },
  "app/member/post/[slug]/actions.ts pinPost": {
    setUp: ({ id }) => makeEditor(id),
    form: ({ slug }) => ({ address: `/post/${slug}`, button: "Pin" }),
    fields: nothing,
    happened: async ({ post: { id } }) => isPinned(id),
    limit: by("publishes-by-user"),
    expected: NOT_YOURS,
    byRole: EDITORS,
  },
  "app/member/post/[slug]/actions.ts unpinPost": {
    setUp: async ({ id: authorId }) => {
      await makeEditor(authorId);
      const { id: postId } = await db().post.findFirstOrThrow({ where: { authorId } });
      await db().pinnedPost.create({ data: { postId, place: 1 } });
    },
    form: ({ slug }) => ({ address: `/post/${slug}`, button: "Unpin" }),
    fields: nothing,
    happened: async ({ post: { id } }) => !(await isPinned(id)),
    limit: by("publishes-by-user"),
    expected: NOT_YOURS,
    byRole: EDITORS,
  },
  "app/(forms)/post/actions.ts savePost": {
    form: ({ slug }) => ({ address: `/post/${slug}/update`, button: "Update" }),
    fields: newText,
    happened: async ({ post: { id }, fields: { title } }) =>
      (await db().post.count({ where: { id, title: String(title) } })) === 1,
    limit: by("publishes-by-user"),
    expected: NOT_YOURS,
    byRole: EDITORS,
  },
  "app/(forms)/post/[slug]/update/actions.ts unpublishPost": {
    form: ({ slug }) => ({ address: `/post/${slug}/update`, button: "Unpublish" }),
    fields: nothing,
    happened: async ({ post: { id } }) => (await statusOf(id)) !== "published",
    limit: by("publishes-by-user"),
    expected: NOT_YOURS,
    byRole: EDITORS,
  },
  "app/(forms)/post/[slug]/update/actions.ts discardChanges": {
    setUp: ({ id }) => addPendingEdit(id),
    form: ({ slug }) => ({ address: `/post/${slug}/update`, button: "Discard changes" }),
    fields: nothing,
    happened: async ({ post: { id } }) =>
      (await db().pendingEdit.count({ where: { postId: id } })) === 0,
    limit: by("changes-by-user"),
    expected: NOT_YOURS,
    byRole: EDITORS,
  },
  "app/(forms)/post/[slug]/update/actions.ts shareDraft": {
    setUp: ({ id }) => makeDrafts(id, null),
    form: ({ slug }) => ({ address: `/post/${slug}/update`, button: "Create link" }),
    fields: nothing,
    happened: async ({ post: { id } }) => (await nonceOf(id)) !== null,
    limit: by("changes-by-user"),
    expected: NOT_THERE,
    byRole: NO_EDITORS,
  },
  "app/(forms)/post/[slug]/update/actions.ts withdrawShareLink": {
    setUp: ({ id }) => makeDrafts(id, newName()),
    form: ({ slug }) => ({ address: `/post/${slug}/update`, button: "Withdraw link" }),
    fields: nothing,
    happened: async ({ post: { id } }) => (await nonceOf(id)) === null,
    limit: by("changes-by-user"),
    expected: NOT_THERE,
    byRole: NO_EDITORS,
  },
  "app/(forms)/post/[slug]/update/actions.ts takeBack": {
    setUp: ({ id }) => makeHandedIn(id),
    form: ({ slug }) => ({ address: `/post/${slug}/update`, button: "Take back" }),
    fields: nothing,
    happened: async ({ post: { id } }) => (await statusOf(id)) === "draft",
    limit: by("changes-by-user"),
    expected: NOT_THERE,
    byRole: NO_EDITORS,
  },
  "app/(forms)/post/[slug]/review/actions.ts publishHandedIn": {
    setUp: makeEditorWithDraft,
    form: ({ slug }) => ({ address: `/post/${slug}/review`, button: "Publish" }),
    fields: nothing,
    happened: async ({ post: { id } }) => (await statusOf(id)) === "published",
    limit: by("publishes-by-user"),
    // The list that says so is the editors'.
    expected: { ...NOT_THERE, "a successor": [403, false] },
    byRole: EDITORS_ALONE,
  },
  "app/(forms)/post/[slug]/review/actions.ts handBack": {
    setUp: makeEditorWithDraft,
    form: ({ slug }) => ({ address: `/post/${slug}/review`, button: "Hand back" }),
    fields: () => ({ note: "Please name the grapes." }),
    happened: async ({ post: { id } }) => (await statusOf(id)) === "draft",
    limit: by("changes-by-user"),
    expected: NOT_YOURS,
    byRole: EDITORS,
  },
  "app/(forms)/post/[slug]/authors/actions.ts nameAuthors": {
    setUp: ({ id }) => addPerson().then((reader) => writeTogether(id, reader)),
    form: ({ slug }) => ({ address: `/post/${slug}/authors`, button: "Save authors" }),
    fields: (_, { username }) => ({ authors: username }),
    happened: async ({ post: { id } }) => (await coauthorsOf(id)) === 0,
    limit: by("authors-by-user"),
    expected: NOT_YOURS,
    byRole: EDITORS,
  },
  "app/(forms)/post/[slug]/authors/actions.ts leavePost": {
    setUp: ({ id }) => addPerson().then((other) => writeTogether(id, other)),
    form: ({ slug }) => ({ address: `/post/${slug}/authors`, button: "Take me off" }),
    fields: nothing,
    happened: async ({ post: { id } }) => (await coauthorsOf(id)) === 0,
    limit: by("changes-by-user"),
    expected: NOT_THERE,
    byRole: NO_EDITORS,
  },
  "app/(forms)/post/[slug]/history/actions.ts restoreRevision": {
    setUp: ({ id }) => addRevision(id),
    form: ({ slug }) => ({ address: `/post/${slug}/history`, button: "Restore" }),
    fields: nothing,
    happened: async ({ post: { id } }) =>
      (await db().post.count({ where: { id, title: FORMER.title } })) === 1,
    limit: by("publishes-by-user"),
    expected: NOT_THERE,
    byRole: EDITORS_ALONE,
  },
};

/** Where no place is taken yet. */
async function makeEditor(id: string): Promise<void> {
  await db().pinnedPost.deleteMany();
  await db().user.update({ where: { id }, data: { role: "editor" } });
}

const FORMER = { title: "A former title", content: "A former text.", tags: "" };

async function addRevision(authorId: string): Promise<void> {
  const { id } = await db().post.findFirstOrThrow({ where: { authorId }, select: { id: true } });
  await db().revision.create({ data: { ...FORMER, postId: id, savedAt: new Date() } });
}

async function addPendingEdit(authorId: string): Promise<void> {
  const { id } = await db().post.findFirstOrThrow({ where: { authorId }, select: { id: true } });
  await db().pendingEdit.create({ data: { ...FORMER, postId: id, slug: "" } });
}

async function makeDrafts(authorId: string, shareNonce: string | null): Promise<void> {
  await db().post.updateMany({ where: { authorId }, data: { status: "draft", shareNonce } });
}

async function makeHandedIn(authorId: string): Promise<void> {
  await db().post.updateMany({
    where: { authorId },
    data: { status: "handed-in", handedInAt: new Date(), wasPublished: false },
  });
}

/** The owner of the case is an editor, and the post another's. */
async function makeEditorWithDraft({ id }: Person): Promise<void> {
  const author = await addPerson();
  await makeHandedIn(id);
  await db().post.updateMany({ where: { authorId: id }, data: { authorId: author.id } });
  await db().user.update({ where: { id }, data: { role: "editor" } });
}

async function writeTogether(authorId: string, { id: userId }: Person): Promise<void> {
  const post = await db().post.findFirstOrThrow({ where: { authorId } });
  const { id: postId, publishedAt } = post;
  await db().coauthor.create({ data: { postId, userId, position: 1, publishedAt } });
}

function coauthorsOf(postId: number): Promise<number> {
  return db().coauthor.count({ where: { postId } });
}

async function statusOf(id: number): Promise<string | undefined> {
  return (await db().post.findUnique({ where: { id }, select: { status: true } }))?.status;
}

async function nonceOf(id: number): Promise<string | null | undefined> {
  return (await db().post.findUnique({ where: { id }, select: { shareNonce: true } }))?.shareNonce;
}
