import { UserPage } from "../../user-page";

export { userMetadata as generateMetadata } from "@/app/metadata";

export default async function LaterPage({
  params,
}: PageProps<"/member/user/[username]/page/[number]">) {
  const { username, number } = await params;
  return <UserPage segment={username} number={number} />;
}
