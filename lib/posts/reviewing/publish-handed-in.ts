import * as z from "zod";
import type { Member } from "../../actor";
import {
  CONFLICT,
  type Conflict,
  invalid,
  type NotFound,
  type Result,
  refused,
  type TooMany,
} from "../../result";
import { publishPost } from "../publishing/publish-post";
import type { Saved, SaveProblem } from "../saving/save-result";
import { getEditablePost, newestText, type OthersPost } from "../text/editable-post";
import { publishedText } from "../text/post-text";
import { waitsSince } from "./end-review";

const schema = z.object(publishedText);

/** Publishes what was handed in, if it is still the version that the editor has read. */
export async function publishHandedIn(
  editor: Member,
  id: number,
  version: number,
): Promise<Result<Saved, SaveProblem | Conflict | NotFound | OthersPost | TooMany>> {
  const found = await getEditablePost(editor, id, "publish");
  if (!found.ok) return found;
  const post = found.value;
  if (!waitsSince(post) || post.version !== version) return refused(CONFLICT);
  const text = schema.safeParse(newestText(post).text);
  return text.success ? publishPost(editor, { id, version }, text.data) : invalid({});
}
