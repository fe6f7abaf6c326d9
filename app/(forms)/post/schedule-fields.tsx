"use client";

import { QuietButton } from "@/components/quiet-button";
import { SelectField, TextField } from "@/components/text-field";
import type { ActionForm } from "@/components/use-action-form";

/** When a post is to appear by itself. */
export function ScheduleFields({
  field,
  timeZones,
  isPending,
}: {
  field: ActionForm["field"];
  timeZones: readonly string[];
  isPending: boolean;
}) {
  return (
    <fieldset className="space-y-4 border-t border-line pt-6">
      <legend className="float-left mb-4 w-full font-serif text-lg font-semibold">
        Let it appear later
      </legend>
      <div className="clear-both grid gap-4 sm:grid-cols-[1fr_1fr_2fr]">
        <TextField label="Date" type="date" {...field("date")} />
        <TextField label="Time" type="time" {...field("time")} />
        <SelectField label="Time zone" {...field("timeZone")}>
          {timeZones.map((name) => (
            <option key={name} value={name}>
              {name.replaceAll("_", " ")}
            </option>
          ))}
        </SelectField>
      </div>
      <QuietButton name="intent" value="schedule" disabled={isPending}>
        Schedule
      </QuietButton>
    </fieldset>
  );
}
