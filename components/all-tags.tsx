/** The way to the list of tags. */
export function AllTags() {
  return (
    <p className="mt-10">
      <a href="/tags" className="quiet-link text-accent">
        All tags
      </a>
    </p>
  );
}
