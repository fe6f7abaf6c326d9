import type { Room } from "@/components/site-header";
import type { Member } from "@/lib/actor";
import { type SiteVerb, sitePolicy } from "@/lib/policy/site";
import { REPORTS_ADDRESS } from "@/lib/reports/report-address";

/** The sections in which the site is looked after, and what one must be allowed to enter each. */
const SECTIONS: readonly (Room & { verb: SiteVerb })[] = [
  { href: "/site", name: "Settings", verb: "manage-settings" },
  { href: "/site/people", name: "People", verb: "manage-people" },
  { href: "/site/invitations", name: "Invitations", verb: "invite" },
  { href: "/site/pages", name: "Pages", verb: "edit-pages" },
  { href: REPORTS_ADDRESS, name: "Reports", verb: "moderate" },
  { href: "/site/import", name: "Import", verb: "manage-settings" },
  { href: "/site/log", name: "Log", verb: "read-log" },
];

/** Those that open to this member. */
export function siteSections(member: Member): Room[] {
  return SECTIONS.filter(({ verb }) => sitePolicy.can(member, verb));
}
