import { TextField } from "@/components/text-field";
import type { ActionForm } from "@/components/use-action-form";
import { BACKGROUNDS } from "@/lib/site/backgrounds";
import { Fields } from "./fields";

/** The colour of links and buttons; `shown` is what becomes of one that could not be read. */
export function AccentField({
  field,
  shown,
}: Pick<ActionForm, "field"> & { shown: Record<string, string> | undefined }) {
  return (
    <Fields title="Look">
      <TextField
        label="Accent colour"
        hint="Of links and buttons, such as #8a1c3f, teal or oklch(45% 0.15 15). It becomes darker or lighter where it could not be read. Empty: wine red."
        autoCapitalize="none"
        spellCheck={false}
        {...field("accent")}
      />
      {shown && (
        <ul aria-label="What the colour becomes" className="grid gap-4 sm:grid-cols-2">
          <Sample
            name="Light"
            paper={BACKGROUNDS.light.paper}
            color={shown.light}
            on={shown.onLight}
          />
          <Sample name="Dark" paper={BACKGROUNDS.dark.paper} color={shown.dark} on={shown.onDark} />
        </ul>
      )}
    </Fields>
  );
}

/** A link and a button as a page has them. */
function Sample({
  name,
  paper,
  color,
  on,
}: {
  name: string;
  paper: string;
  color: string | undefined;
  on: string | undefined;
}) {
  return (
    <li
      className="flex items-center justify-between gap-4 rounded-field border border-line p-4"
      style={{ background: paper, color }}
    >
      <span>
        {name}: {color}
      </span>
      <span className="button" style={{ background: color, color: on }}>
        Button
      </span>
    </li>
  );
}
