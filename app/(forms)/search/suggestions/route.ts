import { currentClient } from "@/lib/adapters/request";
import { listSuggestions } from "@/lib/search/list-suggestions";
import { typedWords } from "@/lib/search/search-query";

/** Whoever takes back a letter asks the same again. */
const HEADERS = { "Cache-Control": "private, max-age=20", "X-Robots-Tag": "noindex" };

/** What somebody may be typing who has typed `?q=`, as JSON. A form works without: it is asked by a script alone. */
export async function GET(request: Request): Promise<Response> {
  const words = typedWords(new URL(request.url).searchParams.get("q") ?? "");
  const listed = await listSuggestions(words, await currentClient());
  if (listed.ok) return Response.json(listed.value, { headers: HEADERS });
  const retryAfter = String(listed.problem.waitSeconds);
  return Response.json([], { status: 429, headers: { "Retry-After": retryAfter } });
}
