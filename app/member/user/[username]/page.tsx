import { userMetadata } from "@/app/metadata";
import { forMembers } from "@/app/page-tags";
import UserPage from "./page/[number]/page";

export const generateMetadata = forMembers(userMetadata);

export default function FirstPage({ params }: PageProps<"/member/user/[username]">) {
  return <UserPage params={params.then((named) => ({ ...named, number: "1" }))} />;
}
