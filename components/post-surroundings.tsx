import type { Surroundings } from "@/lib/posts/around/find-surroundings";
import type { Post } from "@/lib/posts/reading/queries";
import { shownName } from "@/lib/users/shown-name";
import { DrawnSurroundings } from "./drawn-surroundings";
import { shownInLine } from "./shown-post";

/** Where a reader can go on from a post; nothing where there is nowhere. */
export function PostSurroundings({ post, around }: { post: Post; around: Surroundings }) {
  const { older, newer, related, more } = around;
  const author = post.author ?? post.coauthors[0];
  return (
    <DrawnSurroundings
      older={older && shownInLine(older)}
      newer={newer && shownInLine(newer)}
      related={related.map(shownInLine)}
      more={more.map(shownInLine)}
      author={author ? shownName(author) : ""}
    />
  );
}
