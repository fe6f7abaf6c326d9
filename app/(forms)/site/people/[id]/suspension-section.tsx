import { Choices } from "@/components/choices";
import { DrawnFor } from "@/components/drawn-for";
import { QuietButton } from "@/components/quiet-button";
import { Section } from "@/components/section";
import type { FoundPerson } from "@/lib/people/find-person";
import { letBackIn, suspendPerson } from "./actions";

const WAYS = {
  keep: "Keep them where they are",
  hide: "Hide them, with the person’s page",
};

/** Keeps somebody out for a while, or lets them back in. */
export function SuspensionSection({ person: { id, suspendedAt } }: { person: FoundPerson }) {
  return suspendedAt ? (
    <Section id="let-back-in" title="Let back in">
      <form action={letBackIn.bind(null, id)} className="space-y-4">
        <DrawnFor />
        <p>They can log in again, and whatever was hidden of theirs is where it was.</p>
        <QuietButton>Let back in</QuietButton>
      </form>
    </Section>
  ) : (
    <Section id="suspend" title="Suspend">
      <form action={suspendPerson.bind(null, id)} className="space-y-4">
        <DrawnFor />
        <p>
          They are logged out and cannot log in. What they have scheduled becomes a draft, and their
          secret links end.
        </p>
        <Choices name="posts" legend="What happens to their posts?" ways={WAYS} chosen="keep" />
        <QuietButton>Suspend</QuietButton>
      </form>
    </Section>
  );
}
