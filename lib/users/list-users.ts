import { db } from "../database/db";

export type ListedUser = {
  username: string;
  email: string;
  /** One of ROLES in lib/actor.ts. */
  role: string;
  posts: number;
  joined: Date;
  /** Null for somebody without a session. */
  lastSeen: Date | null;
};

/** Everybody with an account, by username. Two statements, however many there are. */
export async function listUsers(): Promise<ListedUser[]> {
  const [users, sessions] = await Promise.all([
    db().user.findMany({
      select: {
        id: true,
        username: true,
        email: true,
        role: true,
        createdAt: true,
        _count: { select: { posts: true } },
      },
      orderBy: { usernameKey: "asc" },
    }),
    db().session.groupBy({ by: ["userId"], _max: { lastSeenAt: true } }),
  ]);
  const lastSeen = new Map(sessions.map(({ userId, _max }) => [userId, _max.lastSeenAt]));
  return users.map(({ id, username, email, role, createdAt, _count }) => ({
    username,
    email,
    role,
    posts: _count.posts,
    joined: createdAt,
    lastSeen: lastSeen.get(id) ?? null,
  }));
}
