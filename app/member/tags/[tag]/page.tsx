import { tagMetadata } from "@/app/metadata";
import { forMembers } from "@/app/page-tags";
import TagPage from "./page/[number]/page";

export const generateMetadata = forMembers(tagMetadata);

export default function FirstPage({ params }: PageProps<"/member/tags/[tag]">) {
  return <TagPage params={params.then((named) => ({ ...named, number: "1" }))} />;
}
