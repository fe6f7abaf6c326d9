import type { ReactNode } from "react";
import { PageFrame } from "@/components/page-frame";
import { Publication } from "@/components/publication";
import type { Room } from "@/components/site-header";
import { Viewer } from "@/components/viewer";
import type { Member } from "@/lib/actor";
import { currentUser } from "@/lib/adapters/current-user";
import { readFlash } from "@/lib/adapters/flash";
import { sitePolicy } from "@/lib/policy/site";
import { faceOf } from "@/lib/site/face";
import { publication } from "@/lib/site/publication";
import { LogOutForm } from "./log-out-form";
import { siteSections } from "./site-sections";

/**
 * The frame of a page that is made for the person who asks. It belongs to the page, not to a layout:
 * a layout stays as it is when an action leads on, and the header would greet somebody who has left, or
 * have a name that the site has no more.
 */
export async function MemberFrame({ children }: { children: ReactNode }) {
  const [viewer, flash, site] = await Promise.all([currentUser(), readFlash(), publication()]);
  return (
    <Viewer id={viewer?.id ?? ""}>
      <Publication face={faceOf(site)}>
        <PageFrame
          reader={viewer ? "member" : "visitor"}
          rooms={viewer ? roomsOf(viewer) : []}
          flash={flash}
          logOut={<LogOutForm />}
        >
          {children}
        </PageFrame>
      </Publication>
    </Viewer>
  );
}

function roomsOf(viewer: Member): Room[] {
  const [site] = siteSections(viewer);
  return [
    ...(sitePolicy.can(viewer, "write") ? [{ href: "/post/new", name: "New post" }] : []),
    ...(site ? [{ href: site.href, name: "Site" }] : []),
    { href: "/account", name: "Account" },
  ];
}
