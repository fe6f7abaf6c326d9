import { TagPage } from "./tag-page";

export { tagMetadata as generateMetadata } from "@/app/metadata";

export default async function FirstPage({ params }: PageProps<"/member/tags/[tag]">) {
  return <TagPage slug={(await params).tag} number="1" />;
}
