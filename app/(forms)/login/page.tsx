import { redirect } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { SiteLink } from "@/components/site-link";
import { safeCallbackUrl } from "@/lib/sessions/callback-url";
import { currentUser } from "@/lib/sessions/current-user";
import { LoginForm } from "./login-form";

export const metadata = { title: "Log in" };

export default async function LoginPage({ searchParams }: PageProps<"/login">) {
  if (await currentUser()) redirect("/");
  const { callbackUrl } = await searchParams;
  return (
    <MemberFrame>
      <FormPage title="Log in">
        <LoginForm callbackUrl={safeCallbackUrl([callbackUrl].flat()[0])} />
        <p>
          <SiteLink href="/reset-password" className="link">
            Forgot password?
          </SiteLink>
        </p>
        <p className="text-muted">
          New here?{" "}
          <SiteLink href="/register" className="link">
            Create an account
          </SiteLink>
        </p>
      </FormPage>
    </MemberFrame>
  );
}
