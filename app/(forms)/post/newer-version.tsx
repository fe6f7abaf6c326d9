import { Moment } from "@/components/moment";
import { BESIDE_FIELDS, type BesideField, PROSE_FIELDS } from "@/lib/posts/text/post-text";
import type { TextDifference } from "@/lib/posts/text/text-difference";
import { Difference, isChanged } from "./difference";
import type { NewerVersion as Newer } from "./post-form-state";

/** Two windows have changed one post: both texts, for its writer to bring together. */
export function NewerVersion({ newer }: { newer: Newer }) {
  return (
    <section
      role="alert"
      tabIndex={-1}
      className="space-y-4 border-l-4 border-danger bg-wash px-4 py-4"
    >
      <h2 className="font-serif text-lg font-semibold">This has been changed in another window</h2>
      <p>
        A newer text was saved on <Moment date={new Date(newer.savedAt)} />, so yours has not been
        saved yet. It is still in the form below. Bring both together there: saving once more puts
        the form’s text in the place of the newer one, which stays in the history.
      </p>
      {newer.difference && <Differences of={newer.difference} />}
      <div className="space-y-1.5">
        <label htmlFor="newer" className="block font-semibold">
          The saved text in full
        </label>
        <textarea
          id="newer"
          readOnly
          dir="auto"
          rows={8}
          value={PROSE_FIELDS.map((field) => newer.text[field]).join("\n\n")}
          className="w-full rounded-field border border-field bg-paper px-3 py-2 font-serif"
        />
      </div>
    </section>
  );
}

/** As the form calls them. */
const NAMES: Record<BesideField, string> = {
  language: "Language",
  canonical: "First published at",
  cover: "Cover picture",
  coverCaption: "Cover caption",
  tags: "Tags",
};

function Differences({ of }: { of: TextDifference }) {
  return (
    <>
      <h3 className="font-semibold">
        From the <del className="bg-removed text-ink">saved</del> text to{" "}
        <ins className="bg-added text-ink no-underline">yours</ins>
      </h3>
      <section
        aria-label="Differences"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, for the keyboard too
        tabIndex={0}
        className="max-h-96 space-y-3 overflow-auto border border-line bg-paper p-4"
      >
        {PROSE_FIELDS.map((field) => (
          <Difference key={field} parts={of[field]} />
        ))}
        {BESIDE_FIELDS.filter((field) => isChanged(of[field])).map((field) => (
          <div key={field}>
            <h4 className="text-sm text-muted">{NAMES[field]}</h4>
            <Difference parts={of[field]} />
          </div>
        ))}
      </section>
    </>
  );
}
