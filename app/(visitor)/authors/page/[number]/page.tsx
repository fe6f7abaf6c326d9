import { orNotFound } from "@/app/answers";
import { AuthorIndex } from "@/components/author-index";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { authorsCacheTags, findAuthorsPage } from "@/lib/users/find-authors-page";

export { authorsMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: with a parameter, the page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

/** Page `number` of the authors. The first is `/authors`, which next.config.ts leads here. */
export default async function AuthorsPage({ params }: PageProps<"/authors/page/[number]">) {
  const page = await findAuthorsPage((await params).number);
  await tagCachedPage(...authorsCacheTags(page));
  return <AuthorIndex page={orNotFound(page)} />;
}
