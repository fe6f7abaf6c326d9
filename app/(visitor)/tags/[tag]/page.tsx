import { TagPage } from "./tag-page";

export { tagMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default async function FirstPage({ params }: PageProps<"/tags/[tag]">) {
  return <TagPage slug={(await params).tag} number="1" />;
}
