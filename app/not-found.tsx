import { PageFrame } from "@/components/page-frame";
import { Problem } from "@/components/problem";

/** Shown in place of a missing page after a click; opened directly, server/problem-pages.mjs answers. */
export default function NotFound() {
  return (
    <PageFrame>
      <Problem status={404} />
    </PageFrame>
  );
}
