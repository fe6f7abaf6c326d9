import { Text } from "../../text";

export const dynamic = "force-dynamic";

export default function DynamicHome() {
  return <Text of="home" />;
}
