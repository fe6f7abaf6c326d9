import { NO_PREVIEW } from "@/app/page-tags";
import HomePage from "./page/[number]/page";

export const metadata = NO_PREVIEW;

export default function FirstPage() {
  return <HomePage params={Promise.resolve({ number: "1" })} />;
}
