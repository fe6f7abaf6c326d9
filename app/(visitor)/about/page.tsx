import { About } from "@/components/about";

export const metadata = { title: "About" };

export default function AboutPage() {
  return <About />;
}
