import { Section } from "@/components/section";
import { requireRightUnlessPosting } from "@/lib/adapters/current-user";
import { settings } from "@/lib/config/settings";
import { sizeAddress } from "@/lib/media/post-image-address";
import { iconAddress } from "@/lib/media/site-image-address";
import { publication, readStoredSettings } from "@/lib/site/publication";
import { languageChoices } from "@/lib/text/language";
import { timeZones } from "@/lib/text/time-zones";
import { SettingsForm } from "./settings/settings-form";
import { SiteImageForm } from "./settings/site-image-form";
import { SitePage } from "./site-page";

export const metadata = { title: "Settings" };

export default async function SettingsPage() {
  const viewer = await requireRightUnlessPosting("manage-settings", "/site");
  const [stored, { logo, icon }] = await Promise.all([readStoredSettings(), publication()]);
  return (
    <SitePage viewer={viewer} here="/site" title="Settings">
      <SettingsForm
        initial={viewer ? { ...stored.form, version: String(stored.version) } : {}}
        fixedPostsPerPage={settings().postsPerPage}
        timeZones={timeZones()}
        languages={languageChoices()}
      />
      <Section id="logo-and-icon" title="Logo and icon">
        <SiteImageForm
          kind="logo"
          label="Logo"
          hint="Stands beside the name at the head of every page."
          shown={
            logo && {
              address: sizeAddress(logo.hash, logo.width),
              width: logo.width,
              height: logo.height,
            }
          }
        />
        <SiteImageForm
          kind="icon"
          label="Icon"
          hint="For the browser’s tabs and the home screens of telephones. A square is best."
          shown={icon && { address: iconAddress(icon, 192), width: 96, height: 96 }}
        />
      </Section>
    </SitePage>
  );
}
