import { MemberFrame } from "@/app/member-frame";
import { followMetadata } from "@/app/metadata";
import { forMembers } from "@/app/page-tags";
import { Follow } from "@/components/follow";

export const generateMetadata = forMembers(followMetadata);

export default function FollowPage() {
  return (
    <MemberFrame>
      <Follow />
    </MemberFrame>
  );
}
