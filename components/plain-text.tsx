import { linkifyit } from "linkify-it";
import type { ReactNode } from "react";

const linkify = linkifyit({ fuzzyEmail: false });

/** Text as it was typed: its paragraphs, its line breaks, its links to follow. */
export function PlainText({ text }: { text: string }) {
  return (
    <div dir="auto" className="space-y-[1em] font-serif text-prose break-words">
      {paragraphs(text).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never change places
        <p key={index} dir="auto" className="whitespace-pre-line">
          {withLinks(paragraph)}
        </p>
      ))}
    </div>
  );
}

/** Blank lines part paragraphs. */
function paragraphs(text: string): string[] {
  return text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) => paragraph.replace(/^\n+/, "").trimEnd())
    .filter(Boolean);
}

function withLinks(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { index, lastIndex, url } of linkify.match(text) ?? []) {
    if (!/^https?:|^mailto:/i.test(url)) continue;
    parts.push(
      text.slice(end, index),
      <a key={index} href={url} rel="nofollow ugc noopener" className="link">
        {text.slice(index, lastIndex)}
      </a>,
    );
    end = lastIndex;
  }
  return [...parts, text.slice(end)];
}
