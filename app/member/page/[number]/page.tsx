import { HomePage } from "../../home-page";

export { homeMetadata as generateMetadata } from "@/app/metadata";

export default async function LaterPage({ params }: PageProps<"/member/page/[number]">) {
  return <HomePage number={(await params).number} />;
}
