import { typedMoment } from "../publishing/schedule";
import { newestText, type OwnPost } from "../text/own-post";

/** What the form of one's own post is filled with. */
export function filledForm(post: OwnPost): Record<string, string> {
  const { title, content, tags, slug } = newestText(post);
  const moment = post.status === "scheduled" ? typedMoment(post.publishedAt, post.timeZone) : {};
  return {
    ...{ title, content, tags, slug, ...moment },
    post: String(post.id),
    version: String(post.version),
    format: post.format,
  };
}
