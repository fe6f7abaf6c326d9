import { ProblemPage } from "@/components/problem-page";
// A member's "Log out" posts to the missing address, and so here.
import "./actions";

/** Shown where an action finds nothing any more; opened directly, server/problem-pages.ts answers. */
export default function NotFound() {
  return <ProblemPage status={404} />;
}
