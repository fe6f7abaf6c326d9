import { QuietButton } from "@/components/quiet-button";
import { SubmitButton } from "@/components/submit-button";
import type { PostKind } from "@/lib/database/post-kind";

/** What the button is called by which everybody sees the text. */
export const PUBLISHES = {
  post: { new: "Post", unpublished: "Publish", published: "Update" },
  page: { new: "Publish", unpublished: "Publish", published: "Update" },
} as const;

/** And by which its author alone does. */
export const SAVES = "Save draft";

/** What the form is about: a post nobody has saved yet, one its author alone sees, or one that others see. */
export type Stage = keyof (typeof PUBLISHES)["post"];

/** What can be done with a post or page now. The first button is the one that the Enter key presses. */
export function PostButtons({
  kind,
  stage,
  mayPublish,
  isPending,
}: {
  kind: PostKind;
  stage: Stage;
  mayPublish: boolean;
  isPending: boolean;
}) {
  return (
    <div className="flex flex-wrap gap-3">
      {stage !== "published" && mayPublish && (
        <QuietButton name="intent" value="draft" disabled={isPending}>
          {SAVES}
        </QuietButton>
      )}
      <SubmitButton isPending={isPending} name="intent" value={mayPublish ? "publish" : "draft"}>
        {mayPublish ? PUBLISHES[kind][stage] : SAVES}
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
