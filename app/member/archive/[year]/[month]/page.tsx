import MonthPage from "./page/[number]/page";

export { monthMetadata as generateMetadata } from "@/app/archive-metadata";

export default function FirstPage({ params }: PageProps<"/member/archive/[year]/[month]">) {
  return <MonthPage params={params.then((named) => ({ ...named, number: "1" }))} />;
}
