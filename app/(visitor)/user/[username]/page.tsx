import { UserPage } from "./user-page";

export { userMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default async function FirstPage({ params }: PageProps<"/user/[username]">) {
  return <UserPage segment={(await params).username} number="1" />;
}
