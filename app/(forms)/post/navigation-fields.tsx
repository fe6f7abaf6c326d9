import { TextField } from "@/components/text-field";
import type { ActionForm } from "@/components/use-action-form";

/** Whether and where a page of the site's stands in the navigation. */
export function NavigationFields({
  field,
  values,
}: Pick<ActionForm, "field"> & { values: Record<string, string> }) {
  return (
    <fieldset className="space-y-4 border-t border-line pt-6">
      <legend className="float-left mb-2 w-full font-serif text-lg font-semibold">
        Navigation
      </legend>
      <label className="clear-both flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name="isInNavigation"
          value="yes"
          defaultChecked={values.isInNavigation === "yes"}
          className="size-5 shrink-0"
        />
        Show in the navigation
      </label>
      <TextField
        label="Place"
        hint="1 is the first. The links of the settings stand in the places that no page takes; where one of them leads to this page, it stands there in any case. Left empty, the page comes last."
        inputMode="numeric"
        className="max-w-24"
        {...field("place")}
      />
    </fieldset>
  );
}
