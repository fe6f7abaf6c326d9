import { Choices } from "@/components/choices";

const WAYS = {
  keep: "Keep my posts, under “A former member”",
  delete: "Delete my posts",
};

/** Both ways for the posts; the one that loses nothing is chosen unless `chosen` says otherwise. */
export function PostsChoice({ chosen = "keep" }: { chosen?: string }) {
  return <Choices name="posts" legend="What happens to your posts?" ways={WAYS} chosen={chosen} />;
}
