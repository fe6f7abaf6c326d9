/** What stands below a post's title; nothing where there is none. */
export function Subtitle({ text, className = "" }: { text: string; className?: string }) {
  if (!text) return null;
  return (
    <p dir="auto" className={`text-lg break-words text-muted ${className}`}>
      {text}
    </p>
  );
}
