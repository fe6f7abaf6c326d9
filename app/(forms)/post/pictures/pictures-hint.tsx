/** Where one gets a picture's Markdown. In another tab, so that nothing typed is lost. */
export function PicturesHint() {
  return (
    <p className="text-sm text-muted">
      Pictures:{" "}
      <a href="/post/pictures" target="_blank" className="link" rel="noopener">
        upload one in a new tab
      </a>{" "}
      and insert its Markdown.
    </p>
  );
}
