import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { currentUser } from "@/lib/adapters/current-user";
import { isSetupOpen } from "@/lib/auth/links/setup";
import { setUp } from "./actions";
import { EXPIRED_IN_WORDS } from "./expired";
import { SetupForm } from "./setup-form";

export const metadata = { title: "Set the site up", robots: { index: false } };

export default async function SetupPage({ params }: PageProps<"/setup/[secret]">) {
  const { secret } = await params;
  const [isOpen, user] = await Promise.all([isSetupOpen(secret), currentUser()]);
  return (
    <MemberFrame>
      <FormPage title="Set the site up">
        {isOpen ? (
          <>
            <p>
              {user ? (
                <>
                  <bdi className="font-semibold break-words">{user.username}</bdi>, you become the
                  owner of this site.
                </>
              ) : (
                "This makes an account for you, the owner of this site."
              )}
            </p>
            <SetupForm action={setUp.bind(null, secret)} isMember={user !== null} />
          </>
        ) : (
          <p>{EXPIRED_IN_WORDS}</p>
        )}
      </FormPage>
    </MemberFrame>
  );
}
