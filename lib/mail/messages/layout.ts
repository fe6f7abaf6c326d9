import { settings } from "../../config/settings";

/** A mail as it goes out: the same words as plain text and as HTML. */
export type Message = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Whose it is, where the operator has not said from whom mails come. */
  siteName: string;
};

/** To whom a mail goes: the address, and the name it greets. */
export type Recipient = { email: string; username: string };

/** A link on a line of its own. */
export type MailLink = { label: string; url: string };

type Words = { subject: string; paragraphs: (string | MailLink)[] };

/**
 * Writes a mail as plain text and as HTML, in which nothing that a person typed is markup. It begins
 * with a greeting and ends with the site's name and address.
 */
export function layOut(
  { email, username }: Recipient,
  siteName: string,
  { subject, paragraphs }: Words,
): Message {
  const parts = [`Hello ${username},`, ...paragraphs];
  const site = { label: siteName, url: settings().siteUrl };
  return {
    to: email,
    siteName,
    subject,
    text: textOf(parts, site),
    html: htmlOf(subject, parts, site),
  };
}

function textOf(parts: (string | MailLink)[], site: MailLink): string {
  const written = parts.map((part) =>
    typeof part === "string" ? part : `${part.label}:\n${part.url}`,
  );
  return `${[...written, `${site.label}\n${site.url}`].join("\n\n")}\n`;
}

function htmlOf(subject: string, parts: (string | MailLink)[], site: MailLink): string {
  const written = parts.map((part) =>
    typeof part === "string" ? `<p>${escapeHtml(part)}</p>` : `<p>${linkHtml(part)}</p>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font-family: sans-serif; line-height: 1.5; max-width: 36em">
${written.join("\n")}
<p>${linkHtml(site)}</p>
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
