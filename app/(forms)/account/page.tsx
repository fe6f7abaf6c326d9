import { Section } from "@/components/section";
import { requireUserUnlessPosting } from "@/lib/adapters/current-user";
import { findPendingEmail } from "@/lib/auth/links/email-change";
import { findAbout, NOTHING_SAID } from "@/lib/users/profile";
import { mustConfirmEmail } from "@/lib/users/role-now";
import { userAddress } from "@/lib/users/user-address";
import { AccountPage } from "./account-page";
import { PictureForm } from "./picture/picture-form";
import { EmailPending } from "./profile/email-pending";
import { EmailUnconfirmed } from "./profile/email-unconfirmed";
import { ProfileForm } from "./profile/profile-form";

export const metadata = { title: "Account" };

export default async function ProfilePage() {
  const user = await requireUserUnlessPosting("/account");
  const [about, pendingEmail, isUnconfirmed] = user
    ? await Promise.all([findAbout(user.id), findPendingEmail(user.id), mustConfirmEmail(user.id)])
    : [NOTHING_SAID, null, false];
  return (
    <AccountPage here="/account" title="Account">
      {user && (
        <p>
          <a href={userAddress(user.username)} className="link">
            See your page as readers do
          </a>
        </p>
      )}
      {user && isUnconfirmed && <EmailUnconfirmed email={user.email} />}
      {pendingEmail && pendingEmail !== user?.email && <EmailPending email={pendingEmail} />}
      <ProfileForm username={user?.username ?? ""} email={user?.email ?? ""} about={about} />
      {user && (
        <Section id="your-picture" title="Your picture">
          <PictureForm person={{ ...user, ...about }} />
        </Section>
      )}
    </AccountPage>
  );
}
