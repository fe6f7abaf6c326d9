import { redirect } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { currentUser } from "@/lib/adapters/current-user";
import { RequestForm } from "./request-form";

export const metadata = { title: "Forgot password" };

export default async function ResetPasswordPage() {
  if (await currentUser()) redirect("/");
  return (
    <MemberFrame>
      <FormPage title="Forgot your password?">
        <RequestForm />
        <p className="text-muted">
          Remembered it?{" "}
          <a href="/login" className="link">
            Go to login
          </a>
        </p>
      </FormPage>
    </MemberFrame>
  );
}
