import { requireUser } from "@/lib/adapters/current-user";
import { listLogins } from "@/lib/auth/providers/connected-logins";
import { AccountPage } from "../account-page";
import { LoginsSection } from "../logins/logins-section";
import { PasswordForm } from "./password-form";
import { PasswordLinkForm } from "./password-link-form";

export const metadata = { title: "Password" };

export default async function PasswordPage({ searchParams }: PageProps<"/account/password">) {
  const user = await requireUser("/account/password");
  const logins = await listLogins(user.id);
  return (
    <AccountPage
      here="/account/password"
      title={logins.hasPassword ? "Change your password" : "Set a password"}
    >
      {logins.hasPassword && <PasswordForm email={user.email} />}
      <PasswordLinkForm isPasswordSet={logins.hasPassword} />
      <LoginsSection logins={logins} query={await searchParams} />
    </AccountPage>
  );
}
