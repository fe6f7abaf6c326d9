/** A few ways, of which one is chosen: radio buttons named `name`. */
export function Choices({
  name,
  legend,
  ways,
  chosen,
}: {
  name: string;
  legend: string;
  /** What each is called, by what the form sends. */
  ways: Record<string, string>;
  chosen: string;
}) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      {Object.entries(ways).map(([value, words]) => (
        <label key={value} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            className="size-5 shrink-0"
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
