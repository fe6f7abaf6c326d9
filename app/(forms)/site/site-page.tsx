import type { ReactNode } from "react";
import { MemberFrame } from "@/app/member-frame";
import { siteSections } from "@/app/site-sections";
import { SectionsPage } from "@/components/sections-page";
import type { Room } from "@/components/site-header";
import type { Member } from "@/lib/actor";
import { countOpen } from "@/lib/reports/queries";
import { REPORTS_ADDRESS } from "@/lib/reports/report-address";
import { SITE_LANGUAGE } from "@/lib/text/language";

/** A section of the site's own room. `here` is its address. */
export async function SitePage({
  viewer,
  ...page
}: {
  /** Null where a form is posted by somebody who may not. */
  viewer: Member | null;
  here: string;
  title: ReactNode;
  children: ReactNode;
}) {
  const sections = viewer ? await countedSections(viewer) : [];
  return (
    <MemberFrame>
      <div lang={SITE_LANGUAGE}>
        <SectionsPage name="Site" sections={sections} wide {...page} />
      </div>
    </MemberFrame>
  );
}

/** Those that open to this member; beside “Reports” stands how many things wait for a decision. */
async function countedSections(viewer: Member): Promise<Room[]> {
  const open = await countOpen(viewer);
  const note = open > 0 ? `(${open.toLocaleString("en")})` : "";
  return siteSections(viewer).map((section) =>
    section.href === REPORTS_ADDRESS ? { ...section, note } : section,
  );
}
