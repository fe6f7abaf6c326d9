import { DrawnFor } from "@/components/drawn-for";
import { Moment } from "@/components/moment";
import { QuietButton } from "@/components/quiet-button";
import { discardChanges } from "./actions";

type Pending = { savedAt: Date; handedInAt: Date | null };

/** Says that the form holds more than the post shows. */
export function PendingNote({ id, pending }: { id: number; pending: Pending }) {
  const { savedAt, handedInAt } = pending;
  return (
    <form
      action={discardChanges.bind(null, id)}
      data-discards
      className="flex flex-wrap items-center gap-4 border-l-4 border-accent bg-wash px-4 py-3"
    >
      <DrawnFor />
      <p className="grow">
        The form has changes of <Moment date={savedAt} /> that are not published yet.
        {handedInAt && " They wait for an editor."}
      </p>
      <QuietButton>Discard changes</QuietButton>
    </form>
  );
}
