import { makeEmailChangeLink, makeResetLink } from "../lib/auth/links/links";
import { db } from "../lib/database/db";
import { setPostTags } from "../lib/tags/mutations";
import { makeSetupLink } from "../scripts/setup-link";
import { openInvitation } from "../test/invitations";
import { addPage } from "../test/pages";
import { addPerson, newName, type Person } from "../test/people";
import { addPost, type Written } from "../test/posts";
import { newTag } from "../test/tags";

/**
 * An address of every kind of page, as visitors and members see them. The member is made to wait for
 * another email address and for a new password, so that those pages have something to show, and an admin.
 */
export async function everyPage(
  { id: postId, slug }: Written,
  { id, username, email }: Person,
): Promise<{ visitor: string[]; member: string[] }> {
  const tag = newTag();
  await db().$transaction((tx) => setPostTags(tx, { id: postId, publishedAt: new Date() }, [tag]));
  await db().emailChange.create({ data: { userId: id, email: `${newName()}@example.com` } });
  await db().user.update({ where: { id }, data: { role: "admin" } });
  const other = await addPerson();
  const page = await addPage();
  const handedIn = await addPost(other, { title: newName(), status: "handed-in" });
  await db().post.update({ where: { id: handedIn.id }, data: { handedInAt: new Date() } });
  // The setup page is there while nobody owns the site; other tests of this worker may have made owners.
  await db().user.updateMany({ where: { role: "owner" }, data: { role: "admin" } });
  const links = [
    (await makeResetLink(email))?.url,
    (await makeEmailChangeLink(id))?.url,
    (await makeSetupLink()) ?? undefined,
  ];
  const opened = [...links.map((link) => new URL(link ?? "").pathname), await openInvitation()];
  const forAll = [
    "/",
    `/post/${slug}`,
    `/user/${username}`,
    "/about",
    "/follow",
    "/tags",
    `/tags/${tag}`,
    "/authors",
    "/archive",
    `/archive/${new Date().toISOString().slice(0, 7).replace("-", "/")}`,
    "/nowhere",
    "/search?q=post",
  ];
  const reportForms = [`/report/post/${postId}`, `/report/user/${username}`];
  return {
    visitor: [
      ...forAll,
      "/login",
      "/register",
      "/reset-password",
      ...reportForms,
      ...opened,
      "/confirm-email/old",
      "/confirm-registration/old",
    ],
    member: [
      ...forAll,
      "/account",
      "/account/password",
      "/account/sessions",
      "/account/data",
      "/account/delete",
      "/post/new",
      "/post/pictures",
      `/post/${slug}/update`,
      `/post/${slug}/authors`,
      "/drafts/handed-in",
      `/post/${handedIn.slug}/review`,
      "/site",
      "/site/invitations",
      "/site/people",
      `/site/people/${other.id}`,
      ...reportForms,
      "/site/reports",
      `/site/reports/${await reportedThing(postId)}`,
      "/site/import",
      "/site/log",
      "/site/pages",
      "/site/pages/new",
      `/site/pages/${page.id}`,
      `/site/pages/${page.id}/history`,
    ],
  };
}

async function reportedThing(postId: number): Promise<number> {
  const each = { create: { reason: "spam", note: "Look at the end.", isMembers: false } };
  const { id } = await db().reportedThing.create({
    data: { kind: "post", postId, title: "A post", personName: "ada", each },
    select: { id: true },
  });
  return id;
}
