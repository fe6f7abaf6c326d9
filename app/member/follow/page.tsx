import { MemberFrame } from "@/app/member-frame";
import { Follow } from "@/components/follow";

export { followMetadata as generateMetadata } from "@/app/metadata";

export default function FollowPage() {
  return (
    <MemberFrame>
      <Follow />
    </MemberFrame>
  );
}
