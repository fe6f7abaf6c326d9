"use client";

import { useState } from "react";
import { TextField } from "@/components/text-field";

const LIST = "suggestions";

/** The words to search for. Where there are scripts, titles and tags are suggested from the first key on. */
export function WordsField({ words }: { words: string }) {
  const [suggestions, setSuggestions] = useState<string[]>([]);
  const onTyped = async (typed: string) => {
    const { suggest } = await import("./suggestions");
    await suggest(typed, setSuggestions);
  };
  return (
    <div>
      <TextField
        label="Words"
        type="search"
        name="q"
        defaultValue={words}
        list={LIST}
        onInput={({ currentTarget }) => void onTyped(currentTarget.value).catch(() => {})}
      />
      <datalist id={LIST}>
        {suggestions.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </div>
  );
}
