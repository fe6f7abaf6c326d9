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

/** The same where the posts are hidden. */
const HIDDEN_WAYS = {
  ...WAYS,
  keep: "Keep them: readers see them again, under “A former member”",
};

/** The two ways to delete somebody: one that can be undone for a day, and one that cannot. */
export function DeletionSections({ person: { id, deleteAt, isHidden } }: { person: FoundPerson }) {
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
          <Choices
            name="posts"
            legend="What happens to their posts?"
            ways={isHidden ? HIDDEN_WAYS : WAYS}
            chosen={isHidden ? "delete" : "keep"}
          />
          <QuietButton className="text-danger">Delete account</QuietButton>
        </form>
      </Section>
    </>
  );
}
