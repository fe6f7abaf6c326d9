import UserPage from "./page/[number]/page";

export { userMetadata as generateMetadata } from "@/app/metadata";

export default function FirstPage({ params }: PageProps<"/member/user/[username]">) {
  return <UserPage params={params.then((named) => ({ ...named, number: "1" }))} />;
}
