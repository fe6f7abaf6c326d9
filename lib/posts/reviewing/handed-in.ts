import { db } from "../../database/db";

/** So many of either kind; who has more to read begins with the oldest. */
const LISTED_MAX = 200;

/** What waits for the editors: a draft, or changes of a post that readers see. */
export type Waiting = {
  id: number;
  slug: string;
  title: string;
  author: { username: string } | null;
  handedInAt: Date;
  /** Whether it was saved again after that. */
  hasChanged: boolean;
  isPublished: boolean;
};

const DRAFTS = { kind: "post", status: "handed-in" } as const;
// Without asking for the status of its post, which is public: for that SQLite would look through all posts.
const EDITS = { handedInAt: { not: null } } as const;
const AUTHOR = { select: { username: true } } as const;

/** What was handed in and nobody has decided about yet, the oldest first. */
export async function listHandedIn(): Promise<Waiting[]> {
  const [drafts, edits] = await Promise.all([listDrafts(), listEdits()]);
  return [...drafts, ...edits].sort(
    (one, other) => one.handedInAt.getTime() - other.handedInAt.getTime() || one.id - other.id,
  );
}

/** How much waits for the editors. */
export async function countHandedIn(): Promise<number> {
  const [drafts, edits] = await Promise.all([
    db().post.count({ where: DRAFTS }),
    db().pendingEdit.count({ where: EDITS }),
  ]);
  return drafts + edits;
}

async function listDrafts(): Promise<Waiting[]> {
  const posts = await db().post.findMany({
    where: DRAFTS,
    select: {
      ...{ id: true, slug: true, title: true, author: AUTHOR },
      ...{ handedInAt: true, updatedAt: true },
    },
    orderBy: [{ handedInAt: "asc" }, { id: "asc" }],
    take: LISTED_MAX,
  });
  return posts.map(({ handedInAt, updatedAt, ...post }) => ({
    ...post,
    ...since(handedInAt, updatedAt),
    isPublished: false,
  }));
}

async function listEdits(): Promise<Waiting[]> {
  const edits = await db().pendingEdit.findMany({
    where: EDITS,
    select: {
      ...{ title: true, handedInAt: true, savedAt: true },
      post: { select: { id: true, slug: true, author: AUTHOR } },
    },
    orderBy: [{ handedInAt: "asc" }, { postId: "asc" }],
    take: LISTED_MAX,
  });
  return edits.map(({ title, handedInAt, savedAt, post }) => ({
    ...{ ...post, title },
    ...since(handedInAt, savedAt),
    isPublished: true,
  }));
}

function since(handedInAt: Date | null, savedAt: Date) {
  return {
    handedInAt: handedInAt ?? savedAt,
    hasChanged: handedInAt !== null && savedAt > handedInAt,
  };
}
