"use client";

import type { ProblemStatus } from "@/lib/http/problems";
import { PageFrame } from "./page-frame";
import { Problem } from "./problem";

/**
 * A problem in the frame of a page. A client component, because Next draws not-found.tsx and its like
 * into the answer of every page: of this one only the name goes along.
 */
export function ProblemPage({ status }: { status: ProblemStatus }) {
  return (
    <PageFrame>
      <Problem status={status} />
    </PageFrame>
  );
}
