import { UserPage } from "./user-page";

export { userMetadata as generateMetadata } from "@/app/metadata";

export default async function FirstPage({ params }: PageProps<"/member/user/[username]">) {
  return <UserPage segment={(await params).username} number="1" />;
}
