import { redirect } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { ProviderButtons } from "@/app/provider-buttons";
import { FormPage } from "@/components/form-page";
import { SiteLink } from "@/components/site-link";
import { safeCallbackUrl } from "@/lib/sessions/callback-url";
import { currentUser } from "@/lib/sessions/current-user";
import { RegisterForm } from "./register-form";

export const metadata = { title: "Register" };

export default async function RegisterPage({ searchParams }: PageProps<"/register">) {
  if (await currentUser()) redirect("/");
  const { callbackUrl } = await searchParams;
  return (
    <MemberFrame>
      <FormPage title="Create an account">
        <RegisterForm />
        <ProviderButtons callbackUrl={safeCallbackUrl([callbackUrl].flat()[0])} />
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
