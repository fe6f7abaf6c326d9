import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { requireUserUnlessPosting } from "@/lib/adapters/current-user";
import { findPendingEmail } from "@/lib/auth/links/email-change";
import { findAbout } from "@/lib/users/profile";
import { userAddress } from "@/lib/users/user-address";
import { AccountSections } from "./account-sections";
import { EmailPending } from "./profile/email-pending";
import { ProfileForm } from "./profile/profile-form";

export const metadata = { title: "Account" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const user = await requireUserUnlessPosting("/account");
  const [about, pendingEmail] = user
    ? await Promise.all([findAbout(user.id), findPendingEmail(user.id)])
    : ["", null];
  return (
    <MemberFrame>
      <FormPage title="Account">
        {user && (
          <p>
            <a href={userAddress(user.username)} className="link">
              See your page as readers do
            </a>
          </p>
        )}
        {pendingEmail && <EmailPending email={pendingEmail} />}
        <ProfileForm username={user?.username ?? ""} email={user?.email ?? ""} about={about} />
        {user && <AccountSections user={user} query={await searchParams} />}
      </FormPage>
    </MemberFrame>
  );
}
