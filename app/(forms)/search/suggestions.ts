/** People pause for it while they think, not while they type. */
const ASK_AFTER_MS = 120;
const SHORTEST = 2;

let newest = new AbortController();

/** Asks what `words` may become, once nothing newer is typed. Whatever fails, nothing is suggested. */
export async function suggest(words: string, show: (suggestions: string[]) => void): Promise<void> {
  newest.abort();
  newest = new AbortController();
  const { signal } = newest;
  await new Promise((resolve) => setTimeout(resolve, ASK_AFTER_MS));
  const suggestions = signal.aborted ? [] : await ask(words.trim(), signal);
  if (!signal.aborted) show(suggestions);
}

async function ask(words: string, signal: AbortSignal): Promise<string[]> {
  if (words.length < SHORTEST) return [];
  try {
    const query = new URLSearchParams({ q: words });
    const answer = await fetch(`/search/suggestions?${query}`, { signal });
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
}
