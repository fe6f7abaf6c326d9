import { TextField } from "@/components/text-field";
import type { ActionForm } from "@/components/use-action-form";
import { Fields } from "./fields";

/** What the publication says of itself. */
export function NameFields({ field }: Pick<ActionForm, "field">) {
  return (
    <Fields title="Name">
      <TextField
        label="Site name"
        hint="At the head of every page, in titles and in mails."
        {...field("name")}
      />
      <TextField
        label="Tagline"
        hint="A few words below the name on the home page."
        {...field("tagline")}
      />
      <TextField
        label="Description"
        hint="What search engines and previews say of the site."
        {...field("description")}
      />
    </Fields>
  );
}
