import type { ReactNode } from "react";
import { PageFrame } from "@/components/page-frame";
import { Publication } from "@/components/publication";
import type { Room } from "@/components/site-header";
import { Viewer } from "@/components/viewer";
import type { Member } from "@/lib/actor";
import { currentUser } from "@/lib/adapters/current-user";
import { readFlash } from "@/lib/adapters/flash";
import { sitePolicy } from "@/lib/policy/site";
import { countHandedIn } from "@/lib/posts/reviewing/handed-in";
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
          rooms={viewer ? await roomsOf(viewer) : []}
          flash={flash}
          logOut={<LogOutForm />}
        >
          {children}
        </PageFrame>
      </Publication>
    </Viewer>
  );
}

async function roomsOf(viewer: Member): Promise<Room[]> {
  const [site] = siteSections(viewer);
  const waiting = sitePolicy.can(viewer, "review") ? await countHandedIn() : 0;
  return [
    ...(sitePolicy.can(viewer, "write") ? [{ href: "/post/new", name: "New post" }] : []),
    ...(waiting > 0 ? [{ href: "/drafts/handed-in", name: `Handed in (${waiting})` }] : []),
    ...(site ? [{ href: site.href, name: "Site" }] : []),
    { href: "/account", name: "Account" },
  ];
}
