import type { ReactNode } from "react";
import { DrawnFor } from "@/components/drawn-for";
import { FormAlert } from "@/components/form-alert";
import { QuietButton } from "@/components/quiet-button";
import { Section } from "@/components/section";
import type { Logins } from "@/lib/auth/providers/connected-logins";
import { problemSentence } from "@/lib/auth/providers/login-problems";
import type { LoginProvider } from "@/lib/auth/providers/providers";
import { connectLogin, disconnectLogin } from "./actions";

export type Query = Awaited<PageProps<"/account/password">["searchParams"]>;

/** The ways in which a member can log in, and how to add and remove them; `query` is the page's. */
export function LoginsSection({ logins, query }: { logins: Logins; query: Query }) {
  const { hasPassword, connected, connectable } = logins;
  if (connected.length + connectable.length === 0) return null;
  return (
    <Section id="your-logins" title="Ways to log in">
      <FormAlert>{problemSentence(query)}</FormAlert>
      <ul className="divide-y divide-line">
        <Way name="Password" state={hasPassword ? "set" : "not set"} />
        {connected.map((provider) => (
          <Way key={provider.id} name={provider.name} state="connected">
            <ProviderButton action={disconnectLogin} provider={provider} verb="Disconnect" />
          </Way>
        ))}
        {connectable.map((provider) => (
          <Way key={provider.id} name={provider.name} state="not connected">
            <ProviderButton action={connectLogin} provider={provider} verb="Connect" />
          </Way>
        ))}
      </ul>
    </Section>
  );
}

function Way({ name, state, children }: { name: string; state: string; children?: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 py-2">
      <span className="min-w-0 break-words">
        {name}: <span className="text-muted">{state}</span>
      </span>
      {children}
    </li>
  );
}

function ProviderButton({
  action,
  provider,
  verb,
}: {
  action: (form: FormData) => Promise<void>;
  provider: LoginProvider;
  verb: string;
}) {
  return (
    <form action={action}>
      <DrawnFor />
      <input type="hidden" name="provider" value={provider.id} />
      <QuietButton>{`${verb} ${provider.name}`}</QuietButton>
    </form>
  );
}
