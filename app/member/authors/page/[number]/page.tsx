import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { authorsMetadata } from "@/app/metadata";
import { forMembers } from "@/app/page-tags";
import { AuthorIndex } from "@/components/author-index";
import { findAuthorsPage } from "@/lib/users/find-authors-page";

export const generateMetadata = forMembers(authorsMetadata);

export default async function AuthorsPage({ params }: PageProps<"/member/authors/page/[number]">) {
  const page = orNotFound(await findAuthorsPage((await params).number));
  return (
    <MemberFrame>
      <AuthorIndex page={page} />
    </MemberFrame>
  );
}
