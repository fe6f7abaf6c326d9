import { SITE_NAME } from "../site/site-name";

/** A mail as it goes out: the same words as plain text and as HTML. */
export type Message = { to: string; subject: string; text: string; html: string };

/** A link on a line of its own. */
export type MailLink = { label: string; url: string };

/** What a mail says; `siteUrl` stands at its end. */
export type Letter = {
  to: string;
  subject: string;
  username: string;
  paragraphs: (string | MailLink)[];
  siteUrl: string;
};

/** Writes a letter as plain text and as HTML, in which nothing that a person typed is markup. */
export function writeMessage(letter: Letter): Message {
  return { to: letter.to, subject: letter.subject, text: textOf(letter), html: htmlOf(letter) };
}

function textOf({ username, paragraphs, siteUrl }: Letter): string {
  const parts = paragraphs.map((part) =>
    typeof part === "string" ? part : `${part.label}:\n${part.url}`,
  );
  return `${[`Hello ${username},`, ...parts, `${SITE_NAME}\n${siteUrl}`].join("\n\n")}\n`;
}

function htmlOf({ subject, username, paragraphs, siteUrl }: Letter): string {
  const parts = [`Hello ${username},`, ...paragraphs].map((part) =>
    typeof part === "string" ? `<p>${escapeHtml(part)}</p>` : `<p>${linkHtml(part)}</p>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font-family: sans-serif; line-height: 1.5; max-width: 36em">
${parts.join("\n")}
<p>${linkHtml({ label: SITE_NAME, url: siteUrl })}</p>
</body>
</html>
`;
}

function linkHtml({ label, url }: MailLink): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
