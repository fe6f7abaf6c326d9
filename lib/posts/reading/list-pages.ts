import { NOBODY } from "../../actor";
import { cacheTag } from "../../cache/cache-tags";
import { db, type Prisma } from "../../database/db";
import { lastPage } from "../../lists/page-numbers";
import { ALL_POSTS, postsBy, postsTagged } from "../../lists/post-lists";
import { findPlace, keyBelow, listIdsBy, type Segment } from "../../lists/queries";
import { postPolicy } from "../../policy/posts";
import { tagPageCacheTags } from "../../tags/cache-tags";
import { LIST_FIELDS } from "./read-posts";

type ListRow = Prisma.PostGetPayload<{ select: typeof LIST_FIELDS }>;

/** A list of published posts, the newest first. */
export type PostList = {
  /** By which its posts are counted. */
  name: string;
  /** Of what changes which posts are in it. */
  cacheTags: string[];
  read: (segment: Segment) => Promise<ListRow[]>;
};

/** All posts, or one author's. */
export function listOfPosts(authorId?: string): PostList {
  if (authorId !== undefined) return listOfAuthor(authorId);
  const published = postPolicy.where(NOBODY, "find");
  return {
    name: ALL_POSTS,
    cacheTags: [cacheTag.posts],
    read: ({ below, ...segment }) =>
      db().post.findMany({
        where: { ...published, ...(below && keyBelow(below, "id")) },
        select: LIST_FIELDS,
        orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
        ...segment,
      }),
  };
}

/** What somebody has written, alone or with others. */
function listOfAuthor(authorId: string): PostList {
  return {
    name: postsBy(authorId),
    cacheTags: [cacheTag.postsBy(authorId)],
    async read(segment) {
      const ids = await listIdsBy(authorId, segment);
      const posts = await db().post.findMany({ where: { id: { in: ids } }, select: LIST_FIELDS });
      return posts.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    },
  };
}

/** The posts with a tag. */
export function listOfTag(tag: { id: number; slug: string }): PostList {
  return {
    name: postsTagged(tag.id),
    cacheTags: tagPageCacheTags(tag.slug),
    async read({ below, ...segment }) {
      const rows = await db().postTag.findMany({
        where: { tagId: tag.id, ...(below && keyBelow(below, "postId")) },
        select: { post: { select: LIST_FIELDS } },
        orderBy: [{ publishedAt: "desc" }, { postId: "desc" }],
        ...segment,
      });
      return rows.map(({ post }) => post);
    },
  };
}

/** Where page `page` of a list by `take` stands; null where there is no such page. */
export async function findSegment(list: PostList, page: number, take: number) {
  const { total: count, below, skip } = await findPlace(list.name, (page - 1) * take);
  const last = lastPage(count, take);
  return page > last ? null : { segment: { below, skip, take }, count, last };
}
