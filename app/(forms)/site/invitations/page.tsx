import { Section } from "@/components/section";
import { requireRightUnlessPosting } from "@/lib/adapters/current-user";
import { listInvitations, listWaiting } from "@/lib/invitations/queries";
import { SitePage } from "../site-page";
import { InvitationForm } from "./invitation-form";
import { InvitationList } from "./invitation-list";
import { WaitingList } from "./waiting-list";

export const metadata = { title: "Invitations" };

const HERE = "/site/invitations";

export default async function InvitationsPage() {
  const viewer = await requireRightUnlessPosting("invite", HERE);
  const [invitations, waiting] = viewer
    ? await Promise.all([listInvitations(), listWaiting()])
    : [[], []];
  return (
    <SitePage viewer={viewer} here={HERE} title="Invitations">
      <InvitationForm />
      {waiting.length > 0 && (
        <Section id="waiting" title="Waiting for approval">
          <WaitingList people={waiting} />
        </Section>
      )}
      {invitations.length > 0 && (
        <Section id="invited" title="Invited">
          <InvitationList invitations={invitations} />
        </Section>
      )}
    </SitePage>
  );
}
