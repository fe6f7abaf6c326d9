import { DrawnFor } from "@/components/drawn-for";
import { QuietButton } from "@/components/quiet-button";
import { Section } from "@/components/section";
import { unpublishPost } from "./actions";

/** Takes a post or page back from its readers; `seenBy` says who sees it then. */
export function UnpublishSection({ post, seenBy }: { post: { id: number }; seenBy: string }) {
  return (
    <Section id="unpublish" title="Take it back">
      <form action={unpublishPost.bind(null, post.id)} className="space-y-4">
        <DrawnFor />
        <p>
          It becomes a draft again, which only {seenBy}. Its address and date are kept for the day
          it comes back.
        </p>
        <QuietButton>Unpublish</QuietButton>
      </form>
    </Section>
  );
}
