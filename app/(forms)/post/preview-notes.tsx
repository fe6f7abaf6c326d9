/** What a page would not show as it was written, and why: nothing vanishes without a word. */
export function PreviewNotes({ notes }: { notes: string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul
      aria-label="Notes on this text"
      className="mb-4 space-y-1 border-l-2 border-line pl-3 font-sans text-sm break-words text-muted"
    >
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
