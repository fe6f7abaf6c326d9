import { MemberFrame } from "@/app/member-frame";
import { Avatar } from "@/components/avatar";
import { FormPage } from "@/components/form-page";
import { SiteLink } from "@/components/site-link";
import { requireUser } from "@/lib/sessions/current-user";
import { userAddress } from "@/lib/users/user-address";
import { LeavingSection } from "./leaving-section";

export const metadata = { title: "Account" };

export default async function AccountPage() {
  const user = await requireUser("/account");
  return (
    <MemberFrame>
      <FormPage title="Account">
        <div className="flex items-center gap-6">
          <Avatar person={user} size={96} />
          <dl className="min-w-0 space-y-3">
            <div>
              <dt className="text-sm text-muted">Username</dt>
              <dd className="text-lg font-semibold break-words">
                <bdi>{user.username}</bdi>
              </dd>
            </div>
            <div>
              <dt className="text-sm text-muted">Email</dt>
              <dd className="break-words">
                <bdi>{user.email}</bdi>
              </dd>
            </div>
          </dl>
        </div>
        <p>
          <SiteLink href={userAddress(user.username)} className="link">
            See your posts as readers do
          </SiteLink>
        </p>
        <LeavingSection />
      </FormPage>
    </MemberFrame>
  );
}
