import { DrawnFor } from "@/components/drawn-for";
import { QuietButton } from "@/components/quiet-button";
import { Section } from "@/components/section";
import { shareLink } from "@/lib/posts/drafts/share-link";
import { shareDraft, withdrawShareLink } from "./actions";

/** The secret link by which others can see a draft. */
export function ShareSection({ post }: { post: { id: number; shareNonce: string | null } }) {
  return (
    <Section id="share" title="Share this draft">
      {post.shareNonce === null ? (
        <form action={shareDraft.bind(null, post.id)} className="space-y-4">
          <DrawnFor />
          <p>A secret link lets everybody who has it read this draft, without an account.</p>
          <QuietButton>Create link</QuietButton>
        </form>
      ) : (
        <form action={withdrawShareLink.bind(null, post.id)} className="space-y-4">
          <DrawnFor />
          <div className="space-y-1.5">
            <label htmlFor="share-link" className="block font-semibold">
              Secret link
            </label>
            <input
              id="share-link"
              readOnly
              value={shareLink(post.shareNonce)}
              className="min-h-11 w-full rounded-field border border-field bg-wash px-3 py-2"
            />
          </div>
          <p>Everybody who has this link sees the draft as it was last saved.</p>
          <QuietButton>Withdraw link</QuietButton>
        </form>
      )}
    </Section>
  );
}
