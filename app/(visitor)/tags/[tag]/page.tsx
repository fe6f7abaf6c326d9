import TagPage from "./page/[number]/page";

export { tagMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default function FirstPage({ params }: PageProps<"/tags/[tag]">) {
  return <TagPage params={params.then((named) => ({ ...named, number: "1" }))} />;
}
