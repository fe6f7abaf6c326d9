import type { ReactNode } from "react";
import { PageFrame } from "@/components/page-frame";

/** Pages here are made once and kept until what they show changes: asking who reads is an error. */
export const dynamic = "error";

export default function VisitorLayout({ children }: { children: ReactNode }) {
  return <PageFrame reader="visitor">{children}</PageFrame>;
}
