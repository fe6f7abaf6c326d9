import { Text } from "../text";

export const dynamic = "force-dynamic";

export default function DynamicPage() {
  return <Text />;
}
