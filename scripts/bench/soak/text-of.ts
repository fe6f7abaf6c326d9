/** What is typed into the form of a post, so that every page that shows the post shows its mark. */
export function textOf(mark: string): Record<string, string> {
  return {
    title: `About ${mark}`,
    content: `What *stands* here is ${mark}.`,
    tags: "Soak",
    intent: "publish",
  };
}
