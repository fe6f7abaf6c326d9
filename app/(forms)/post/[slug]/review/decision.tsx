import { DrawnFor } from "@/components/drawn-for";
import { Section } from "@/components/section";
import { updateAddress } from "@/lib/posts/slugs/post-address";
import { publishHandedIn } from "./actions";

/** Publishes what was handed in as it is, or leads to the form that changes it. */
export function Decision({ post }: { post: { id: number; slug: string; version: number } }) {
  return (
    <Section id="decide" title="Publish it">
      <p>
        Its author stays its author. To change it first, or to choose when it appears,{" "}
        <a href={updateAddress(post.slug)} className="link">
          open it in the form
        </a>
        .
      </p>
      <form action={publishHandedIn.bind(null, post.id, post.version)}>
        <DrawnFor />
        <button type="submit" className="button bg-accent text-on-accent">
          Publish
        </button>
      </form>
    </Section>
  );
}
