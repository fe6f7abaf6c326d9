import { MemberFrame } from "@/app/member-frame";
import { ConfirmForm } from "@/components/confirm-form";
import { FormPage } from "@/components/form-page";
import { openRegistration } from "@/lib/auth/links/registration";
import { INVALID_LINK } from "@/lib/http/flash-messages";
import { confirmRegistration } from "./actions";

export const metadata = { title: "Confirm registration", robots: { index: false } };

export default async function ConfirmRegistrationPage({
  params,
}: PageProps<"/confirm-registration/[token]">) {
  const { token } = await params;
  const asked = openRegistration(token);
  return (
    <MemberFrame>
      <FormPage title="Create your account">
        {asked ? (
          <p>
            Press the button to create the account{" "}
            <bdi className="font-semibold break-words">{asked.username}</bdi> with the email address{" "}
            <bdi className="font-semibold break-words">{asked.email}</bdi>.
          </p>
        ) : (
          <p>{INVALID_LINK}</p>
        )}
        {asked && (
          <ConfirmForm action={confirmRegistration.bind(null, token)} button="Create account" />
        )}
        <p className="text-muted">
          Something else?{" "}
          <a href="/register" className="link">
            Register again
          </a>
        </p>
      </FormPage>
    </MemberFrame>
  );
}
