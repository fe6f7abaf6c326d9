import { redirect } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { ProviderButtons } from "@/app/provider-buttons";
import { FormPage } from "@/components/form-page";
import { currentUser } from "@/lib/adapters/current-user";
import { isFormPosted } from "@/lib/adapters/request";
import { loginAddress, safeCallbackUrl } from "@/lib/auth/callback-url";
import { sealMoment } from "@/lib/auth/sent-form";
import { publication } from "@/lib/site/publication";
import { takesNewcomers } from "@/lib/site/settings-schema";
import { RegisterForm } from "./register-form";
import { RegistrationNote } from "./registration-note";

export const metadata = { title: "Register" };

export default async function RegisterPage({ searchParams }: PageProps<"/register">) {
  const callbackUrl = safeCallbackUrl([(await searchParams).callbackUrl].flat()[0]);
  if (await currentUser()) redirect(callbackUrl);
  const { registration } = await publication();
  const isOpen = takesNewcomers(registration);
  // Where it was closed while somebody typed, the form says so, with what they typed.
  const hasForm = isOpen || (await isFormPosted());
  return (
    <MemberFrame>
      <FormPage title="Create an account">
        <RegistrationNote registration={registration} />
        {hasForm && <RegisterForm callbackUrl={callbackUrl} drawn={sealMoment()} />}
        {isOpen && <ProviderButtons callbackUrl={callbackUrl} />}
        <p className="text-muted">
          Already have an account?{" "}
          <a href={loginAddress(callbackUrl)} className="link">
            Go to login
          </a>
        </p>
      </FormPage>
    </MemberFrame>
  );
}
