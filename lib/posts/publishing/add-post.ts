import { db, type Prisma } from "../../database/db";
import { changeLists } from "../../lists/change-lists";
import { keepImageUses } from "../../media/image-uses";

type Columns = Omit<Prisma.PostUncheckedCreateInput, "authorId" | "format"> & { status: string };
type Added = { id: number; slug: string; version: number; publishedAt: Date };

/** Writes a new post, in Markdown, of the given status; `also` writes in the same transaction what belongs to it. */
export async function addPost(
  author: { id: string },
  columns: Columns,
  also?: (database: Prisma.TransactionClient, post: Added) => Promise<unknown>,
): Promise<Added> {
  const add = async (database: Prisma.TransactionClient) => {
    const post = await database.post.create({
      data: { ...columns, format: "markdown", authorId: author.id },
      select: { id: true, slug: true, version: true, publishedAt: true },
    });
    await keepImageUses(database, post.id, [columns.content]);
    await also?.(database, post);
    return post;
  };
  return columns.status === "published" ? changeLists(add) : db().$transaction(add);
}
