import { redirect } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { ProviderButtons } from "@/app/provider-buttons";
import { FormAlert } from "@/components/form-alert";
import { FormPage } from "@/components/form-page";
import { currentUser } from "@/lib/adapters/current-user";
import { registerAddress, safeCallbackUrl } from "@/lib/auth/callback-url";
import { problemSentence } from "@/lib/auth/providers/login-problems";
import { LoginForm } from "./login-form";

export const metadata = { title: "Log in" };

export default async function LoginPage({ searchParams }: PageProps<"/login">) {
  const query = await searchParams;
  const callbackUrl = safeCallbackUrl([query.callbackUrl].flat()[0]);
  if (await currentUser()) redirect(callbackUrl);
  return (
    <MemberFrame>
      <FormPage title="Log in">
        <FormAlert>{problemSentence(query)}</FormAlert>
        <LoginForm callbackUrl={callbackUrl} />
        <p>
          <a href="/reset-password" className="link">
            Forgot password?
          </a>
        </p>
        <ProviderButtons callbackUrl={callbackUrl} />
        <p className="text-muted">
          New here?{" "}
          <a href={registerAddress(callbackUrl)} className="link">
            Create an account
          </a>
        </p>
      </FormPage>
    </MemberFrame>
  );
}
