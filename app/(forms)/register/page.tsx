import { redirect } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { SiteLink } from "@/components/site-link";
import { currentUser } from "@/lib/sessions/current-user";
import { RegisterForm } from "./register-form";

export const metadata = { title: "Register" };

export default async function RegisterPage() {
  if (await currentUser()) redirect("/");
  return (
    <MemberFrame>
      <FormPage title="Create an account">
        <RegisterForm />
        <p className="text-muted">
          Already have an account?{" "}
          <SiteLink href="/login" className="link">
            Go to login
          </SiteLink>
        </p>
      </FormPage>
    </MemberFrame>
  );
}
