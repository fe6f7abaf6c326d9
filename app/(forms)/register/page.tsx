import { redirect } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { ProviderButtons } from "@/app/provider-buttons";
import { FormPage } from "@/components/form-page";
import { currentUser } from "@/lib/adapters/current-user";
import { loginAddress, safeCallbackUrl } from "@/lib/auth/callback-url";
import { RegisterForm } from "./register-form";

export const metadata = { title: "Register" };

export default async function RegisterPage({ searchParams }: PageProps<"/register">) {
  if (await currentUser()) redirect("/");
  const callbackUrl = safeCallbackUrl([(await searchParams).callbackUrl].flat()[0]);
  return (
    <MemberFrame>
      <FormPage title="Create an account">
        <RegisterForm />
        <ProviderButtons callbackUrl={callbackUrl} />
        <p className="text-muted">
          Already have an account?{" "}
          <a href={callbackUrl === "/" ? "/login" : loginAddress(callbackUrl)} className="link">
            Go to login
          </a>
        </p>
      </FormPage>
    </MemberFrame>
  );
}
