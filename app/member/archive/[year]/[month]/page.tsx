import { monthMetadata } from "@/app/archive-metadata";
import { forMembers } from "@/app/page-tags";
import MonthPage from "./page/[number]/page";

export const generateMetadata = forMembers(monthMetadata);

export default function FirstPage({ params }: PageProps<"/member/archive/[year]/[month]">) {
  return <MonthPage params={params.then((named) => ({ ...named, number: "1" }))} />;
}
