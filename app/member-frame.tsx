import type { ReactNode } from "react";
import { PageFrame } from "@/components/page-frame";
import { Viewer } from "@/components/viewer";
import { currentUser } from "@/lib/adapters/current-user";
import { readFlash } from "@/lib/adapters/flash";
import { LogOutForm } from "./log-out-form";

/**
 * The frame of a page that is made for the person who asks. It belongs to the page, not to a layout:
 * a layout stays as it is when an action leads on, and the header would greet somebody who has left.
 */
export async function MemberFrame({ children }: { children: ReactNode }) {
  const [viewer, flash] = await Promise.all([currentUser(), readFlash()]);
  return (
    <Viewer id={viewer?.id ?? ""}>
      <PageFrame reader={viewer ? "member" : "visitor"} flash={flash} logOut={<LogOutForm />}>
        {children}
      </PageFrame>
    </Viewer>
  );
}
