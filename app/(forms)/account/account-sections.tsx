import { Section } from "@/components/section";
import { currentSessionToken } from "@/lib/adapters/session-cookie";
import { listLogins } from "@/lib/auth/providers/connected-logins";
import { listSessions } from "@/lib/auth/sessions/queries";
import { LeavingSection } from "./leaving-section";
import { LoginsSection, type Query } from "./logins/logins-section";
import { PasswordForm } from "./password/password-form";
import { PasswordLinkForm } from "./password/password-link-form";
import { PictureForm } from "./picture/picture-form";
import { SessionList } from "./sessions/session-list";

type User = { id: string; username: string; email: string; image: string | null };

/** The rest of the account, below what it says of its owner; `query` is the page's. */
export async function AccountSections({ user, query }: { user: User; query: Query }) {
  const [logins, sessions, here] = await Promise.all([
    listLogins(user.id),
    listSessions(user.id),
    currentSessionToken(),
  ]);
  return (
    <>
      <Section id="your-picture" title="Your picture">
        <PictureForm person={user} />
      </Section>
      <Section
        id="your-password"
        title={logins.hasPassword ? "Change your password" : "Set a password"}
      >
        {logins.hasPassword && <PasswordForm email={user.email} />}
        <PasswordLinkForm isPasswordSet={logins.hasPassword} />
      </Section>
      <LoginsSection logins={logins} query={query} />
      <Section id="your-sessions" title="Where you are logged in">
        <SessionList sessions={sessions} here={here} />
      </Section>
      <LeavingSection />
    </>
  );
}
