import { publication } from "../../site/publication";
import { layOut, type Message } from "./layout";

type Answer = { email: string; decision: "decided" | "dismissed"; reportedAt: string };

const ANSWERS = {
  decided: "They agreed that something had to be done, and have done it.",
  dismissed: "They saw no reason to change anything.",
};

/**
 * Tells whoever reported something what came of it, and nothing else: the address may be a stranger's, and
 * what was reported may be advertising.
 */
export async function reportAnswerMessage({
  email,
  decision,
  reportedAt,
}: Answer): Promise<Message> {
  const site = (await publication()).name;
  return layOut({ email, username: email }, site, {
    subject: `Your report to ${site}`,
    paragraphs: [
      `On ${reportedAt.slice(0, 10)} you reported something on ${site}. Those who look after it have read your report.`,
      ANSWERS[decision],
      "Thank you for telling us. Your email address has been forgotten there. If you reported nothing, ignore this email.",
    ],
  });
}
