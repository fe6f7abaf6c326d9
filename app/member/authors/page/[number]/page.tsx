import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { AuthorIndex } from "@/components/author-index";
import { findAuthorsPage } from "@/lib/users/find-authors-page";

export { authorsMetadata as generateMetadata } from "@/app/metadata";

export default async function AuthorsPage({ params }: PageProps<"/member/authors/page/[number]">) {
  const page = orNotFound(await findAuthorsPage((await params).number));
  return (
    <MemberFrame>
      <AuthorIndex page={page} />
    </MemberFrame>
  );
}
