import { UserPage } from "../../user-page";

export { userMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default async function LaterPage({ params }: PageProps<"/user/[username]/page/[number]">) {
  const { username, number } = await params;
  return <UserPage segment={username} number={number} />;
}
