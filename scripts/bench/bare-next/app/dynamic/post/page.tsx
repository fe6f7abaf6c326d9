import { Text } from "../../text";

export const dynamic = "force-dynamic";

export default function DynamicPost() {
  return <Text of="post" />;
}
