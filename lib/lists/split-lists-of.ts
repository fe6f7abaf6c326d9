import { db } from "../database/db";
import { ALL_POSTS, postsBy, postsTagged } from "./list-name";
import { splitLongParts } from "./split-parts";

/** Splits what has grown long of the lists that a post has come to. Never throws: the post is published. */
export async function splitListsOf(postId: number): Promise<void> {
  try {
    const post = await db().post.findUnique({
      where: { id: postId },
      select: { authorId: true, postTags: { select: { tagId: true } } },
    });
    if (!post) return;
    const { authorId, postTags } = post;
    const feeds = [ALL_POSTS, ...postTags.map(({ tagId }) => postsTagged(tagId))];
    await splitLongParts({ feeds: authorId ? [...feeds, postsBy(authorId)] : feeds });
  } catch (error) {
    console.error("A long list of posts could not be split:", error);
  }
}
