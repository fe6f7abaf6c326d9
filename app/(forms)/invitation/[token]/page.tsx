import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { currentUser } from "@/lib/adapters/current-user";
import { loginAddress } from "@/lib/auth/callback-url";
import { INVALID_LINK } from "@/lib/http/flash-messages";
import { findInvitation } from "@/lib/invitations/invitation-link";
import { publication } from "@/lib/site/publication";
import { AcceptForm } from "./accept-form";
import { acceptInvitation, signUpInvited } from "./actions";
import { SignUpForm } from "./sign-up-form";

export const metadata = { title: "Invitation", robots: { index: false } };

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const [invitation, viewer, { name }] = await Promise.all([
    findInvitation(token),
    currentUser(),
    publication(),
  ]);
  const host = invitation?.invitedBy?.username;
  return (
    <MemberFrame>
      <FormPage title="Your invitation">
        {invitation ? (
          <p>
            {host ? <bdi className="font-semibold break-words">{host}</bdi> : "Somebody"} invites
            you to {name}, as {articleOf(invitation.role)} {invitation.role}.
          </p>
        ) : (
          <p>{INVALID_LINK}</p>
        )}
        {invitation && viewer && (
          <AcceptForm action={acceptInvitation.bind(null, token)} username={viewer.username} />
        )}
        {invitation && !viewer && (
          <>
            <SignUpForm action={signUpInvited.bind(null, token)} email={invitation.email} />
            <p className="text-muted">
              Already have an account?{" "}
              <a href={loginAddress(`/invitation/${token}`)} className="link">
                Log in to accept
              </a>
            </p>
          </>
        )}
      </FormPage>
    </MemberFrame>
  );
}

function articleOf(role: string): string {
  return /^[aeiou]/.test(role) ? "an" : "a";
}
