import { Follow } from "@/components/follow";

export { followMetadata as generateMetadata } from "@/app/metadata";

export default function FollowPage() {
  return <Follow />;
}
