/** A part of an address as it was meant: Next hands it to pages still encoded. Null if it is no text. */
export function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
