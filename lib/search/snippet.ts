import { placeBetweenLetters } from "../text/shorten";
import { findPhrases, type Stretch } from "./find-phrases";
import type { Phrase } from "./search-query";

/** A piece of a text, and whether it is what was searched for. */
export type Piece = { text: string; isFound: boolean };

/** In UTF-16 units: about three lines. */
const SNIPPET_MAX = 240;
const BEFORE = 80;

/** A text with what was found marked. */
export function markFound(text: string, phrases: Phrase[]): Piece[] {
  return piecesOf(text, findPhrases(text, phrases));
}

/** The place of a text where it was found, marked; its beginning where it was not. */
export function snippetOf(text: string, phrases: Phrase[]): Piece[] {
  const found = findPhrases(text, phrases);
  const start = startBefore(text, found[0]?.start ?? 0);
  const end = endAfter(text, start + SNIPPET_MAX);
  const inside = found
    .filter((stretch) => stretch.start >= start && stretch.end <= end)
    .map((stretch) => ({ start: stretch.start - start, end: stretch.end - start }));
  const pieces = piecesOf(text.slice(start, end), inside);
  return [
    ...(start > 0 ? [{ text: "…\u00a0", isFound: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: "\u00a0…", isFound: false }] : []),
  ];
}

/** At the beginning of a word, if there is a space nearby. */
function startBefore(text: string, found: number): number {
  if (found <= BEFORE) return 0;
  const from = placeBetweenLetters(text, found - BEFORE);
  const space = text.indexOf(" ", from);
  return space === -1 || space >= found ? from : space + 1;
}

function endAfter(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const space = text.lastIndexOf(" ", wanted);
  return space > wanted - BEFORE ? space : placeBetweenLetters(text, wanted);
}

/** Stretches may overlap: pairs of letters do. */
function piecesOf(text: string, found: Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of joined(found)) {
    if (start > at) pieces.push({ text: text.slice(at, start), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isFound: false });
  return pieces;
}

function joined(found: Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const { start, end } of found) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}
