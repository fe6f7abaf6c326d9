import { db } from "../../../lib/db";
import { type Case, FOR_EVERY_MEMBER, FOR_THE_OWNER, newText, nothing } from "./case";

const NOT_YOURS: Case["expected"] = { ...FOR_THE_OWNER, another: [403, false] };

export const POST_ACTIONS: Record<string, Case> = {
  "app/member/post/[slug]/actions.ts deletePost": {
    form: ({ slug }) => ({ address: `/post/${slug}`, button: "Delete" }),
    fields: nothing,
    happened: async ({ post: { id } }) => (await db().post.count({ where: { id } })) === 0,
    expected: NOT_YOURS,
  },
  "app/(forms)/post/actions.ts createPost": {
    form: () => ({ address: "/post/new", button: "Post" }),
    fields: newText,
    happened: async ({ fields: { title } }) =>
      (await db().post.count({ where: { title: String(title) } })) === 1,
    expected: FOR_EVERY_MEMBER,
  },
  "app/(forms)/post/actions.ts updatePost": {
    form: ({ slug }) => ({ address: `/post/${slug}/update`, button: "Update" }),
    fields: newText,
    happened: async ({ post: { id }, fields: { title } }) =>
      (await db().post.count({ where: { id, title: String(title) } })) === 1,
    expected: NOT_YOURS,
  },
};
