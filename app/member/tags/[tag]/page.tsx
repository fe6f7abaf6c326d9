import TagPage from "./page/[number]/page";

export { tagMetadata as generateMetadata } from "@/app/metadata";

export default function FirstPage({ params }: PageProps<"/member/tags/[tag]">) {
  return <TagPage params={params.then((named) => ({ ...named, number: "1" }))} />;
}
