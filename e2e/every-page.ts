/** An address of every kind of page, as visitors and members see them. */
export function everyPage(
  { slug }: { slug: string },
  { username }: { username: string },
): { visitor: string[]; member: string[] } {
  const forAll = ["/", `/post/${slug}`, `/user/${username}`, "/about", "/nowhere"];
  return {
    visitor: [...forAll, "/login", "/register", "/reset-password", "/confirm-email/old"],
    member: [...forAll, "/account", "/account/delete", "/post/new", `/post/${slug}/update`],
  };
}
