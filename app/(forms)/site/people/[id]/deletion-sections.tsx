import { Choices } from "@/components/choices";
import { DrawnFor } from "@/components/drawn-for";
import { QuietButton } from "@/components/quiet-button";
import { Section } from "@/components/section";
import type { FoundPerson } from "@/lib/people/find-person";
import { deleteAsSpam, deletePerson } from "./actions";

const WAYS = {
  keep: "Keep them, under “A former member”",
  delete: "Delete them",
};

/** The two ways to delete somebody: one that can be undone for a day, and one that cannot. */
export function DeletionSections({ person: { id, deleteAt } }: { person: FoundPerson }) {
  return (
    <>
      {!deleteAt && (
        <Section id="spam" title="Spam">
          <form action={deleteAsSpam.bind(null, id)} className="space-y-4">
            <DrawnFor />
            <p>
              The account, its posts and its pictures disappear at once and go for good after a day.
              Until then they can be let back in.
            </p>
            <QuietButton>Delete as spam</QuietButton>
          </form>
        </Section>
      )}
      <Section id="delete" title="Delete for good">
        <form action={deletePerson.bind(null, id)} className="space-y-4">
          <DrawnFor />
          <p>The account goes at once, with its drafts. That cannot be undone.</p>
          <Choices name="posts" legend="What happens to their posts?" ways={WAYS} chosen="keep" />
          <QuietButton className="text-danger">Delete account</QuietButton>
        </form>
      </Section>
    </>
  );
}
