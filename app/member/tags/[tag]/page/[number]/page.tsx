import { TagPage } from "../../tag-page";

export { tagMetadata as generateMetadata } from "@/app/metadata";

export default async function LaterPage({ params }: PageProps<"/member/tags/[tag]/page/[number]">) {
  const { tag, number } = await params;
  return <TagPage slug={tag} number={number} />;
}
