import { type DescribedImage, parseImageMarkdown } from "@/lib/media/alt-text";
import { writersOf } from "@/lib/posts/authors/writers-of";
import { changedAt } from "@/lib/posts/reading/changed-at";
import type { PostLine } from "@/lib/posts/reading/post-lines";
import type { ListedPost, Post } from "@/lib/posts/reading/queries";
import { shownName } from "@/lib/users/shown-name";

// Posts are drawn by client components: of what those are given Next sends a copy along with the page, where of
// what server components draw it sends every element once more. So they get what the page shows, and no more.

/** Of dark ink it is to have a light ground in the dark. */
export type ShownCover = DescribedImage & { isDarkInk?: true };
export type ShownInList = ReturnType<typeof shownInList>;
export type ShownInSection = ReturnType<typeof shownInSection>;
export type ShownInLine = ReturnType<typeof shownInLine>;
export type ShownPost = ReturnType<typeof shownPost>;

export function shownInList(post: ListedPost) {
  const { excerptHtml, isExcerptCut } = post;
  return { ...headOf(post), excerptHtml, isExcerptCut };
}

/** Without its text. */
export function shownInSection(post: ListedPost) {
  const { slug, title, subtitle, language, publishedAt, author } = post;
  const head = { slug, title, subtitle, language, publishedAt };
  return { ...head, cover: coverOf(post), writer: author && shownName(author) };
}

/** A line about it. */
export function shownInLine({ slug, title, language, publishedAt, ...post }: PostLine) {
  const names = writersOf(post).map(shownName);
  return { slug, title, language, publishedAt, writers: names.join(", ") || "A former member" };
}

export function shownPost(post: Post) {
  const { id, kind, html, contents, readingMinutes, canonical, coverCaption } = post;
  const own = { id, kind, html, contents, readingMinutes, canonical, coverCaption };
  const summary = post.subtitle ? "" : post.summary; // what programs read in its place
  return { ...headOf(post), ...own, summary, changedAt: changedAt(post) };
}

function headOf(post: ListedPost | Post) {
  const { slug, title, subtitle, language, status, publishedAt, author, coauthors, postTags } =
    post;
  const writer = author && {
    username: author.username,
    displayName: author.displayName,
    image: author.image,
  };
  const others = coauthors.map(({ username, displayName }) => ({ username, displayName }));
  const writers = { author: writer, coauthors: others };
  const head = { slug, title, subtitle, cover: coverOf(post), language, status };
  return { ...head, publishedAt, ...writers, postTags };
}

function coverOf({ cover, isCoverDarkInk }: ListedPost | Post): ShownCover | null {
  const image = parseImageMarkdown(cover);
  return image && (isCoverDarkInk ? { ...image, isDarkInk: true } : image);
}
