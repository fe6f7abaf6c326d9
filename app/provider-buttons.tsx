import { QuietButton } from "@/components/quiet-button";
import { loginProviders } from "@/lib/auth/providers/providers";
import { continueWith } from "./actions";

/** The other ways to log in, or to get an account, below a form; nothing where there are none. */
export function ProviderButtons({ callbackUrl = "/" }: { callbackUrl?: string }) {
  const providers = loginProviders();
  if (providers.length === 0) return null;
  return (
    <div className="space-y-4">
      <p className="flex items-center gap-4 text-muted before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        or
      </p>
      {providers.map(({ id, name }) => (
        <form key={id} action={continueWith}>
          <input type="hidden" name="provider" value={id} />
          <input type="hidden" name="callbackUrl" value={callbackUrl} />
          <QuietButton className="w-full">{`Continue with ${name}`}</QuietButton>
        </form>
      ))}
    </div>
  );
}
