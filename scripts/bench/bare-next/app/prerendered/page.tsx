import { Text } from "../text";

export default function PrerenderedPage() {
  return <Text of="post" />;
}
