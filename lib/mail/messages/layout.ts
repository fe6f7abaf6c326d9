import { settings } from "../../config/settings";
import { SITE_NAME } from "../../site/site-name";

/** A mail as it goes out: the same words as plain text and as HTML. */
export type Message = { to: string; subject: string; text: string; html: string };

/** To whom a mail goes: the address, and the name it greets. */
export type Recipient = { email: string; username: string };

/** A link on a line of its own. */
export type MailLink = { label: string; url: string };

type Words = { subject: string; paragraphs: (string | MailLink)[] };

/**
 * Writes a mail as plain text and as HTML, in which nothing that a person typed is markup. It begins
 * with a greeting and ends with the site's address.
 */
export function layOut({ email, username }: Recipient, { subject, paragraphs }: Words): Message {
  const parts = [`Hello ${username},`, ...paragraphs];
  const { siteUrl } = settings();
  return {
    to: email,
    subject,
    text: textOf(parts, siteUrl),
    html: htmlOf(subject, parts, siteUrl),
  };
}

function textOf(parts: (string | MailLink)[], siteUrl: string): string {
  const written = parts.map((part) =>
    typeof part === "string" ? part : `${part.label}:\n${part.url}`,
  );
  return `${[...written, `${SITE_NAME}\n${siteUrl}`].join("\n\n")}\n`;
}

function htmlOf(subject: string, parts: (string | MailLink)[], siteUrl: string): string {
  const written = parts.map((part) =>
    typeof part === "string" ? `<p>${escapeHtml(part)}</p>` : `<p>${linkHtml(part)}</p>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font-family: sans-serif; line-height: 1.5; max-width: 36em">
${written.join("\n")}
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
