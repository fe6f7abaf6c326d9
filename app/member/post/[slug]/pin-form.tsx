import { DrawnFor } from "@/components/drawn-for";
import { isPinned } from "@/lib/posts/reading/pinned";
import { pinPost, unpinPost } from "./actions";

/** Has the home page show a post before all others, or no more. */
export async function PinForm({ id }: { id: number }) {
  const [action, name] = (await isPinned(id))
    ? ([unpinPost, "Unpin"] as const)
    : ([pinPost, "Pin"] as const);
  return (
    <form action={action.bind(null, id)}>
      <DrawnFor />
      <button type="submit" className="quiet-link cursor-pointer">
        {name}
      </button>
    </form>
  );
}
