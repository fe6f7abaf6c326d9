import MonthPage from "./page/[number]/page";

export { monthMetadata as generateMetadata } from "@/app/archive-metadata";

/** A build needs no database: each page is made at its first visit. */
export function generateStaticParams() {
  return [];
}

export default function FirstPage({ params }: PageProps<"/archive/[year]/[month]">) {
  return <MonthPage params={params.then((named) => ({ ...named, number: "1" }))} />;
}
