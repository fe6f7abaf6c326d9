import { MemberFrame } from "@/app/member-frame";
import { ConfirmForm } from "@/components/confirm-form";
import { FormPage } from "@/components/form-page";
import { findEmailToConfirm } from "@/lib/auth/links/email-change";
import { INVALID_LINK } from "@/lib/http/flash-messages";
import { confirmEmail } from "./actions";

export const metadata = { title: "Confirm email", robots: { index: false } };

export default async function ConfirmEmailPage({ params }: PageProps<"/confirm-email/[token]">) {
  const { token } = await params;
  const email = await findEmailToConfirm(token);
  return (
    <MemberFrame>
      <FormPage title="Confirm your email address">
        {email ? (
          <p>
            Press the button to make <bdi className="font-semibold break-words">{email}</bdi> the
            email address of your account.
          </p>
        ) : (
          <p>
            {INVALID_LINK} You can ask for a new one on{" "}
            <a href="/account" className="link">
              your account page
            </a>
            .
          </p>
        )}
        {email && <ConfirmForm action={confirmEmail.bind(null, token)} button="Confirm email" />}
      </FormPage>
    </MemberFrame>
  );
}
