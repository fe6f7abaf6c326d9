import { QuietButton } from "@/components/quiet-button";
import type { AskedHead } from "./post-form-state";

/** The fields are filled in; what to do with them, a button says. */
export function FrontMatterTaken() {
  return (
    <p role="status" className="border-l-4 border-line bg-wash px-4 py-3">
      What stood at the head of the text is in the fields now. Look at it, then press your button
      once more.
    </p>
  );
}

/** A text that was written for another program says at its head what has fields of its own here. */
export function FrontMatterQuestion({ head, typedTitle }: { head: AskedHead; typedTitle: string }) {
  const { title, tags, date, isToCome, intent } = head;
  return (
    <section
      role="alert"
      tabIndex={-1}
      className="space-y-4 border-l-4 border-line bg-wash px-4 py-4"
    >
      <h2 className="font-serif text-lg font-semibold">This text begins with front matter</h2>
      <p>Nothing has been saved yet. Its first lines name:</p>
      <dl className="space-y-1">
        {title && <Named name="Title">{title}</Named>}
        {tags && <Named name="Tags">{tags}</Named>}
        {date && <Named name="Date">{date}</Named>}
      </dl>
      {title && typedTitle && typedTitle !== title && (
        <p>
          The title would stand in place of “<bdi>{typedTitle}</bdi>”.
        </p>
      )}
      {date && (
        <p>
          {isToCome
            ? "The date goes to “Let it appear later”."
            : "That date has passed. A post has the date on which it is published, so it is left out."}
        </p>
      )}
      <p>Do you want them in the fields of the form, and these lines out of the text?</p>
      <div className="flex flex-wrap gap-3">
        <QuietButton name="intent" value="take-head">
          Take them over
        </QuietButton>
        <QuietButton name="intent" value={intent}>
          Leave the text as it is
        </QuietButton>
      </div>
    </section>
  );
}

function Named({ name, children }: { name: string; children: string }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="font-semibold">{name}</dt>
      <dd dir="auto" className="min-w-0 break-words">
        {children}
      </dd>
    </div>
  );
}
