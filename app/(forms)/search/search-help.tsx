const WAYS: [typed: string, meaning: string][] = [
  ["red wine", "posts that have both words, or words that begin so"],
  ["“red wine”", "posts that have them one after the other"],
  ["wine -sweet", "posts without a word"],
  ["tag:wine", "posts with a tag"],
  ["author:ada", "what one person has written"],
  ["wine -tag:food", "posts without a tag, or with -author:ada without one person’s"],
];

/** Says how to search, where there was nothing to look for. */
export function SearchHelp({ words }: { words: string }) {
  return (
    <>
      {words && <p>There is no word in that to look for.</p>}
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {WAYS.map(([typed, meaning]) => (
          <div key={typed} className="contents">
            <dt className="font-semibold">{typed}</dt>
            <dd className="text-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
