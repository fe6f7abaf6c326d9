import { QuietButton } from "@/components/quiet-button";
import { SelectField } from "@/components/text-field";
import type { Order } from "@/lib/search/list-found";
import { WordsField } from "./words-field";

/** Finds posts by their words: a form that is read, not sent. */
export function SearchForm({ words, order }: { words: string; order: Order }) {
  return (
    <search>
      <form method="get" className="grid items-end gap-4 sm:grid-cols-[2fr_1fr_auto]">
        <WordsField words={words} />
        <SelectField label="Order" name="order" defaultValue={order}>
          <option value="best">Best first</option>
          <option value="newest">Newest first</option>
        </SelectField>
        <QuietButton>Search</QuietButton>
      </form>
    </search>
  );
}
