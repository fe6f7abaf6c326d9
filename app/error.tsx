"use client";

import { PageFrame } from "@/components/page-frame";
import { Problem } from "@/components/problem";

/** Shown in place of a page that failed after a click; opened directly, server/problem-pages.mjs answers. */
export default function ErrorPage() {
  return (
    <PageFrame>
      <Problem status={500} />
    </PageFrame>
  );
}
