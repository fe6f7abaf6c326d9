import type { ReactNode } from "react";
import { QuietButton } from "@/components/quiet-button";
import { SubmitButton } from "@/components/submit-button";
import type { PostKind } from "@/lib/policy/post-kind";
import type { Intent } from "@/lib/posts/text/form-schema";

/** What the button is called by which everybody sees the text. */
export const PUBLISHES = {
  post: { new: "Post", unpublished: "Publish", published: "Update" },
  page: { new: "Publish", unpublished: "Publish", published: "Update" },
} as const;

/** And by which its author alone does. */
export const SAVES = "Save draft";

/** What the form is about: a post nobody has saved yet, one its author alone sees, or one that others see. */
export type Stage = keyof (typeof PUBLISHES)["post"];

/** And by which it goes to the editors. */
export const HANDS_IN = "Hand in";

/** Whether readers see a text once its writer wants it, and whether editors can be given it. */
export type Rights = { mayPublish: boolean; mayHandIn: boolean };

type Choice = { intent: Intent; name: string };

/** What its writer most likely wants of a text. */
export function mainChoice(kind: PostKind, stage: Stage, rights: Rights): Choice {
  const { mayPublish, mayHandIn } = rights;
  if (mayPublish) return { intent: "publish", name: PUBLISHES[kind][stage] };
  return mayHandIn ? { intent: "hand-in", name: HANDS_IN } : { intent: "draft", name: SAVES };
}

/** What can be done with a post or page now. The first button is the one that the Enter key presses. */
export function PostButtons({
  kind,
  stage,
  rights,
  isPending,
}: {
  kind: PostKind;
  stage: Stage;
  rights: Rights;
  isPending: boolean;
}) {
  const { intent, name } = mainChoice(kind, stage, rights);
  const quiet = (intent: Intent, name: ReactNode) => (
    <QuietButton name="intent" value={intent} disabled={isPending}>
      {name}
    </QuietButton>
  );
  return (
    <div className="flex flex-wrap gap-3">
      {intent !== "draft" && !(stage === "published" && rights.mayPublish) && quiet("draft", SAVES)}
      <SubmitButton isPending={isPending} name="intent" value={intent}>
        {name}
      </SubmitButton>
      {rights.mayHandIn && intent !== "hand-in" && quiet("hand-in", HANDS_IN)}
      {/* With JavaScript the text is drawn while one types. */}
      <noscript>
        <QuietButton name="intent" value="preview">
          Preview
        </QuietButton>
      </noscript>
    </div>
  );
}
