import type { ReactNode } from "react";
import { MemberFrame } from "@/app/member-frame";
import { siteSections } from "@/app/site-sections";
import { SectionsPage } from "@/components/sections-page";
import type { Member } from "@/lib/actor";

/** A section of the site's own room. `here` is its address. */
export function SitePage({
  viewer,
  ...page
}: {
  /** Null where a form is posted by somebody who may not. */
  viewer: Member | null;
  here: string;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <MemberFrame>
      <SectionsPage name="Site" sections={viewer ? siteSections(viewer) : []} wide {...page} />
    </MemberFrame>
  );
}
