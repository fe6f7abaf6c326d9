import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addPage } from "../../test/pages";
import { addMember } from "../../test/people";
import { addPost } from "../../test/posts";
import { type Actor, NOBODY, ROLES, SITE } from "../actor";
import { db } from "../database/db";
import { WRITERS_SELECT, withWriters } from "../posts/text/writers";
import { pagePolicy } from "./pages";
import { withKind } from "./post-kind";
import { POST_STATUSES, withStatus } from "./post-status";
import { POST_VERBS, postPolicy, writtenBy } from "./posts";
import { writingPolicy } from "./writings";

onTestDatabase();

test("the condition of a query finds the posts and pages of which the policy says that one may", async () => {
  const [ada, bob, former] = [await addMember(), await addMember(), await addMember()];
  for (const status of POST_STATUSES) {
    for (const author of [ada, bob, former]) await addPost(author, { status });
  }
  const shared = await db().post.findMany({ where: { authorId: bob.id }, take: 3 });
  await db().coauthor.createMany({
    data: shared.map(({ id }) => ({ postId: id, userId: ada.id, position: 1 })),
  });
  await db().user.delete({ where: { id: former.id } });
  for (const status of ["draft", "published"] as const) await addPage({ status });
  const select = { ...WRITERS_SELECT, id: true, kind: true, status: true };
  const found = await db().post.findMany({ select });
  const posts = found.map((post) => withWriters(withKind(withStatus(post))));
  // With the page that a site begins with.
  expect(posts).toHaveLength(3 * POST_STATUSES.length + 3);
  const inEveryRole = ROLES.map((role) => ({ ...ada, role }));
  for (const actor of [...inEveryRole, bob, SITE, NOBODY] satisfies Actor[]) {
    for (const verb of POST_VERBS) {
      for (const [what, policy] of Object.entries({ postPolicy, pagePolicy, writingPolicy })) {
        const where = policy.where(actor, verb);
        const found = await db().post.findMany({ where, select: { id: true } });
        const allowed = posts.filter((post) => policy.can(actor, verb, post));
        const ids = (rows: { id: number }[]) => rows.map(({ id }) => id).sort((a, b) => a - b);
        const who = "role" in actor ? actor.role : actor.kind;
        expect(ids(found), `${what}: ${who} ${verb}`).toEqual(ids(allowed));
      }
    }
  }
});

test("a member's own posts are those that they wrote, alone or with others", async () => {
  const [ada, bob] = [await addMember(), await addMember()];
  const { id } = await addPost(ada);
  const { id: postId } = await addPost(bob);
  await addPost(bob);
  await db().coauthor.create({ data: { postId, userId: ada.id, position: 1 } });
  const found = await db().post.findMany({
    where: writtenBy(ada),
    select: { id: true },
    orderBy: { id: "asc" },
  });
  expect(found).toEqual([{ id }, { id: postId }]);
});
