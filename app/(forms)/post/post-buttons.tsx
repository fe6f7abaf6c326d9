import { QuietButton } from "@/components/quiet-button";
import { SubmitButton } from "@/components/submit-button";

/** What the button is called by which everybody sees the text. */
export const PUBLISHES = { new: "Post", unpublished: "Publish", published: "Update" } as const;

/** What the form is about: a post nobody has saved yet, one its author alone sees, or one that others see. */
export type Stage = keyof typeof PUBLISHES;

/** What can be done with a post now. The first button is the one that the Enter key presses. */
export function PostButtons({ stage, isPending }: { stage: Stage; isPending: boolean }) {
  return (
    <div className="flex flex-wrap gap-3">
      {stage !== "published" && (
        <QuietButton name="intent" value="draft" disabled={isPending}>
          Save draft
        </QuietButton>
      )}
      <SubmitButton isPending={isPending} name="intent" value="publish">
        {PUBLISHES[stage]}
      </SubmitButton>
      {/* With JavaScript the text is drawn while one types. */}
      <noscript>
        <QuietButton name="intent" value="preview">
          Preview
        </QuietButton>
      </noscript>
    </div>
  );
}
