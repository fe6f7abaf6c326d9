import { titleMark } from "./marks";
import type { IndexedPost } from "./search-dialect";
import { stretchesOf } from "./stretches";

/** A vector holds a megabyte, and places up to this one. */
const BYTES_MAX = 1_000_000;
const PLACE_MAX = 16_383;
const PLACES_OF_A_WORD_MAX = 255;
/** What a word and a place take besides the word's letters. */
const WORD_BYTES = 8;
const PLACE_BYTES = 2;

/** 'word':1A,7C … as PostgreSQL reads a tsvector. What is beyond the room of one is left out. */
export function vectorOf({ id, title, tags, text, marks }: IndexedPost): string {
  const placed = [
    ...title.map((word) => [word, "A"]),
    ...tags.map((word) => [word, "B"]),
    ...text.map((word) => [word, "C"]),
  ] as [word: string, weight: string][];
  const places = new Map<string, string[]>();
  for (const [index, word] of title.entries()) add(places, titleMark(word), `${index + 1}D`);
  let bytes = 0;
  for (const [index, [word, weight]] of placed.entries()) {
    const known = places.get(word);
    if (known && known.length >= PLACES_OF_A_WORD_MAX) continue;
    bytes += PLACE_BYTES + (known ? 0 : WORD_BYTES + Buffer.byteLength(word));
    if (bytes > BYTES_MAX) break;
    add(places, word, `${Math.min(index + 1, PLACE_MAX)}${weight}`);
  }
  const vector = [...places].map(([word, at]) => `${quoted(word)}:${at.join(",")}`);
  return [...vector, ...[...marks, ...stretchesOf(id)].map(quoted)].join(" ");
}

function add(places: Map<string, string[]>, word: string, place: string) {
  const known = places.get(word);
  if (known) known.push(place);
  else places.set(word, [place]);
}

/** A word among others, as PostgreSQL reads both. */
export function quoted(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
