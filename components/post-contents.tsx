import type { ContentsEntry } from "@/lib/posts/rendering/markdown";

const INDENT = ["", "ps-5", "ps-10", "ps-15"];

/** The headings of a long post, to jump to. */
export function PostContents({ entries }: { entries: ContentsEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <nav
      aria-labelledby="contents"
      className="mb-10 border-s-2 border-line ps-5 font-sans text-base"
    >
      <h2 id="contents" className="mb-1 text-sm font-semibold text-muted">
        On this page
      </h2>
      <ul dir="auto">
        {entries.map(({ id, text, level }) => (
          <li key={id} className={INDENT[Math.min(level, INDENT.length - 1)]}>
            <a href={`#${id}`} className="quiet-link min-h-8 break-words">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
