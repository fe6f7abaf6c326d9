import type { Piece } from "@/lib/search/snippet";

/** A text with what was searched for marked. */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  let at = 0;
  return pieces.map(({ text, isFound }) => {
    const key = at;
    at += text.length;
    return isFound ? (
      <mark key={key} className="bg-accent/20 text-ink">
        {text}
      </mark>
    ) : (
      text
    );
  });
}
