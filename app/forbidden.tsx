import { ProblemPage } from "@/components/problem-page";

/** Shown where an action is not the asker's to take; opened directly, server/problem-pages.ts answers. */
export default function Forbidden() {
  return <ProblemPage status={403} />;
}
