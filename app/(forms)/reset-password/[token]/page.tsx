import { redirect } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { findResetOwner } from "@/lib/auth/links/reset-password";
import { resetPassword } from "./actions";
import { ResetForm } from "./reset-form";

export const metadata = { title: "Reset password", robots: { index: false } };

export default async function NewPasswordPage({ params }: PageProps<"/reset-password/[token]">) {
  const { token } = await params;
  const owner = await findResetOwner(token);
  if (!owner) redirect("/reset-password/expired");
  return (
    <MemberFrame>
      <FormPage title="Choose a new password">
        <p className="text-muted">
          For the account <bdi className="font-semibold break-words">{owner.username}</bdi>. This
          logs you out everywhere. Then log in with the new password.
        </p>
        <ResetForm action={resetPassword.bind(null, token)} email={owner.email} />
      </FormPage>
    </MemberFrame>
  );
}
