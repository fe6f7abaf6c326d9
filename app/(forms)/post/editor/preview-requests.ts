import { type PreviewAnswer, previewAnswer } from "@/lib/posts/rendering/preview-answer";

const TIMEOUT_MS = 15_000;
const AWAY = "The site cannot be reached, so this shows an earlier text.";

type Outcome = { preview: PreviewAnswer } | { problem: string };

/**
 * Gives a function that asks for a preview of the text as it stands. While an answer is on its way
 * it only notes that there is a newer text, which is asked for next.
 */
export function previewRequests(
  text: () => string,
  format: "markdown" | "plain",
  show: (outcome: Outcome) => void,
): () => Promise<void> {
  let isAsking = false;
  let isNewer = false;
  return async () => {
    isNewer = true;
    if (isAsking) return;
    isAsking = true;
    while (isNewer) {
      isNewer = false;
      const outcome = await ask(text(), format);
      if (!isNewer) show(outcome);
    }
    isAsking = false;
  };
}

async function ask(content: string, format: string): Promise<Outcome> {
  if (content.trim() === "")
    return { preview: previewAnswer.parse({ html: "", readingMinutes: 0, notes: [] }) };
  try {
    const response = await fetch("/editor/preview", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ content, format }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer = await response.json();
    return response.ok
      ? { preview: previewAnswer.parse(answer) }
      : { problem: answer.error ?? AWAY };
  } catch {
    return { problem: AWAY };
  }
}
