import type { DifferencePart } from "@/lib/posts/text/text-difference";

const MARKS = {
  added: "bg-added text-ink no-underline",
  removed: "bg-removed text-ink",
};

/** Whether something was added or taken away. */
export function isChanged(parts: DifferencePart[]): boolean {
  return parts.some(({ kind }) => kind === "added" || kind === "removed");
}

/** Two texts laid over each other: what only the former has struck through, what only the latter has marked. */
export function Difference({ parts }: { parts: DifferencePart[] }) {
  return (
    <div dir="auto" className="whitespace-pre-wrap break-words font-serif">
      {parts.map(({ kind, text }, index) => {
        const key = `${index}`;
        if (kind === "added") {
          return (
            <ins key={key} className={MARKS.added}>
              {text}
            </ins>
          );
        }
        if (kind === "removed") {
          return (
            <del key={key} className={MARKS.removed}>
              {text}
            </del>
          );
        }
        return (
          <span key={key} className={kind === "gap" ? "text-muted" : undefined}>
            {text}
          </span>
        );
      })}
    </div>
  );
}
