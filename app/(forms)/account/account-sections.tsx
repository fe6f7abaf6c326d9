import { Section } from "@/components/section";
import { currentSessionToken } from "@/lib/sessions/current-user";
import { listSessions } from "@/lib/sessions/queries";
import { hasPassword } from "@/lib/users/confirm-password";
import { LeavingSection } from "./leaving-section";
import { LoginsSection } from "./logins/logins-section";
import { PasswordForm } from "./password/password-form";
import { PasswordLinkForm } from "./password/password-link-form";
import { PictureForm } from "./picture/picture-form";
import { SessionList } from "./sessions/session-list";

type Query = Awaited<PageProps<"/account">["searchParams"]>;
type User = { id: string; username: string; email: string; image: string | null };

/** The rest of the account, below what it says of its owner; `query` is the page's. */
export async function AccountSections({ user, query }: { user: User; query: Query }) {
  const [isPasswordSet, sessions, here] = await Promise.all([
    hasPassword(user.id),
    listSessions(user.id),
    currentSessionToken(),
  ]);
  return (
    <>
      <Section id="your-picture" title="Your picture">
        <PictureForm person={user} />
      </Section>
      <Section id="your-password" title={isPasswordSet ? "Change your password" : "Set a password"}>
        {isPasswordSet && <PasswordForm email={user.email} />}
        <PasswordLinkForm isPasswordSet={isPasswordSet} />
      </Section>
      <LoginsSection userId={user.id} query={query} />
      <Section id="your-sessions" title="Where you are logged in">
        <SessionList sessions={sessions} here={here} />
      </Section>
      <LeavingSection />
    </>
  );
}
