import UserPage from "./page/[number]/page";

export { userMetadata as generateMetadata } from "@/app/metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default function FirstPage({ params }: PageProps<"/user/[username]">) {
  return <UserPage params={params.then((named) => ({ ...named, number: "1" }))} />;
}
