const TAGS = /<(\/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])[^>]*>/gi;
/** Of elements that are the same, HTML opens no more anew. */
const SAME_MAX = 3;

/**
 * How many elements of the kind that HTML opens anew in each paragraph, until they are closed, are open
 * at once somewhere in these pieces of HTML. Stops to count beyond `enough`.
 */
export function openAtOnce(pieces: string[], enough: number): number {
  const open: { name: string; tag: string }[] = [];
  let most = 0;
  for (const [tag, slash, name = ""] of pieces.flatMap((piece) => [...piece.matchAll(TAGS)])) {
    const own = { name: name.toLowerCase(), tag };
    if (slash) {
      const last = open.findLastIndex((other) => other.name === own.name);
      if (last !== -1) open.splice(last, 1);
    } else if (open.filter((other) => other.tag === tag).length < SAME_MAX) open.push(own);
    most = Math.max(most, open.length);
    if (most > enough) break;
  }
  return most;
}
