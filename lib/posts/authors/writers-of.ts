/** Who has written a post, in the order in which they are named; nobody for one whose author has left. */
export function writersOf<First, Other>(post: {
  author: First | null;
  coauthors: Other[];
}): (First | Other)[] {
  return post.author ? [post.author, ...post.coauthors] : post.coauthors;
}
