import { PageFrame } from "@/components/page-frame";
import { Problem } from "@/components/problem";

/** Shown in place of a forbidden page after a click; opened directly, server/problem-pages.mjs answers. */
export default function Forbidden() {
  return (
    <PageFrame>
      <Problem status={403} />
    </PageFrame>
  );
}
