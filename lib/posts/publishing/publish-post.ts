import { isUniqueConflict } from "../../database/errors";
import { splitListsOf } from "../../lists/split-segments";
import { setPostTags } from "../../tags/mutations";
import { changedPostCacheTags, newPostCacheTags } from "../reading/cache-tags";
import { renderPost } from "../rendering/markdown";
import { chooseSlug } from "../slugs/choose-slug";
import { moveAddress } from "../slugs/move-address";
import { findPostToRewrite, type OwnPost } from "../text/own-post";
import { isOutdated } from "../text/same-text";
import type { Base, PostText } from "../text/schema";
import { addPost } from "./add-post";
import { rewritePost } from "./rewrite-post";
import {
  ADDRESS_TAKEN,
  GONE,
  NOT_SHOWABLE,
  newerText,
  overtaken,
  type SaveResult,
} from "./save-result";

type Author = { id: string };

/** Publishes a text now: as a new post, a draft's first, or a published post's next. */
export async function publishPost(author: Author, base: Base, text: PostText): Promise<SaveResult> {
  try {
    return await tryToPublish(author, base, text);
  } catch (error) {
    // Somebody else took the address, or an import the number, between the look and the write.
    if (isUniqueConflict(error)) return tryToPublish(author, base, text);
    throw error;
  }
}

async function tryToPublish(author: Author, base: Base, text: PostText): Promise<SaveResult> {
  const post = base && (await findPostToRewrite(author, base.id));
  if (base && !post) return GONE;
  if (post && isOutdated(post, base, text)) return newerText(post);
  const rendered = await renderPost(post?.format ?? "markdown", text.content);
  if (!rendered) return NOT_SHOWABLE;
  const slug = await chooseSlug(post, text);
  if (!slug) return ADDRESS_TAKEN;
  const { title, content, tags } = text;
  const columns = { title, content, tags, slug, ...rendered };
  return post
    ? rewriteAndPublish(author, post, text, { ...columns, ...publishedNow(post) })
    : addPublished(author, text, { ...columns, status: "published" });
}

/** Columns of a post that is published now; one that was public before keeps its date. */
function publishedNow({ wasPublished, publishedAt }: OwnPost) {
  const now = new Date();
  return {
    status: "published",
    wasPublished: true,
    isAutosave: false,
    wantedSlug: "",
    publishedAt: wasPublished && publishedAt < now ? publishedAt : now,
  };
}

async function addPublished(
  author: Author,
  { tags }: PostText,
  columns: Parameters<typeof addPost>[1],
): Promise<SaveResult> {
  const post = await addPost(author, columns, (database, added) =>
    setPostTags(database, added, tags),
  );
  await splitListsOf(post.id);
  return {
    ok: true,
    ...post,
    isFirst: true,
    pages: newPostCacheTags({ ...post, tags, authorId: author.id }),
  };
}

async function rewriteAndPublish(
  author: Author,
  post: OwnPost,
  text: PostText,
  data: { slug: string; publishedAt: Date },
): Promise<SaveResult> {
  const { id, version } = post;
  const next = { id, ...data, tags: text.tags };
  const isWritten = await rewritePost(author, post, {
    text,
    data,
    also: async (database) => {
      await setPostTags(database, next, text.tags);
      await moveAddress(database, post, data.slug);
    },
  });
  if (!isWritten) return overtaken(author, id);
  await splitListsOf(id);
  const isFirst = post.status !== "published";
  const pages = isFirst
    ? newPostCacheTags({ ...next, authorId: author.id })
    : changedPostCacheTags(post, next);
  return { ok: true, id, slug: data.slug, version: version + 1, isFirst, pages };
}
