import { PageFrame } from "@/components/page-frame";
import { Problem } from "@/components/problem";
import { LogOutForm } from "./log-out-form";

/**
 * Shown in place of a missing page after a click; opened directly, server/problem-pages.mjs answers.
 * The form is not drawn, but a member's button posts to the missing address, and so here.
 */
export default function NotFound() {
  return (
    <PageFrame logOut={<LogOutForm />}>
      <Problem status={404} />
    </PageFrame>
  );
}
