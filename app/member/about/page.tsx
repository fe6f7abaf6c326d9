import { MemberFrame } from "@/app/member-frame";
import { About } from "@/components/about";

export const metadata = { title: "About" };

export default function AboutPage() {
  return (
    <MemberFrame>
      <About />
    </MemberFrame>
  );
}
