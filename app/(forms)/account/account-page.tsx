import type { ReactNode } from "react";
import { MemberFrame } from "@/app/member-frame";
import { SectionsPage } from "@/components/sections-page";
import { SITE_LANGUAGE } from "@/lib/text/language";

const SECTIONS = [
  { href: "/account", name: "Profile" },
  { href: "/account/password", name: "Password" },
  { href: "/account/sessions", name: "Sessions" },
  { href: "/account/data", name: "Data" },
];

/** A page of one's own account. `here` is its address. */
export function AccountPage(page: { here: string; title: string; children: ReactNode }) {
  return (
    <MemberFrame>
      <div lang={SITE_LANGUAGE}>
        <SectionsPage name="Account" sections={SECTIONS} {...page} />
      </div>
    </MemberFrame>
  );
}
