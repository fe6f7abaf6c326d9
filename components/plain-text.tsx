import { plainParagraphs } from "@/lib/text/plain-paragraphs";

/** Text as it was typed: its paragraphs, its line breaks, its links to follow. */
export function PlainText({ text }: { text: string }) {
  return (
    <div dir="auto" className="space-y-[1em] font-serif text-prose break-words">
      {plainParagraphs(text).map((parts, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never change places
        <p key={index} dir="auto" className="whitespace-pre-line">
          {parts.map((part, place) =>
            typeof part === "string" ? (
              part
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do the addresses in them
              <a key={place} href={part.url} rel="nofollow ugc noopener" className="link">
                {part.text}
              </a>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
