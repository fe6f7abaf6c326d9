import { TagPage } from "../../tag-page";

export { tagMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default async function LaterPage({ params }: PageProps<"/tags/[tag]/page/[number]">) {
  const { tag, number } = await params;
  return <TagPage slug={tag} number={number} />;
}
