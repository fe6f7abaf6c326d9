"use client";

import type { ComponentProps } from "react";
import { TextField } from "@/components/text-field";
import { useTagSuggestions } from "./tag-suggestions";

const LISTBOX = "tag-suggestions";
/** Tags that the hint names, for those without JavaScript. */
const NAMED_MAX = 10;

type Props = Omit<ComponentProps<typeof TextField>, "label" | "hint" | "ref"> & {
  /** Names of the tags in use, the most frequent first. */
  inUse: string[];
  ref?: (input: HTMLInputElement | null) => unknown;
};

/** The tags of a post, with commas; while somebody types it offers those in use. */
export function TagField({ inUse, ref, onChange, onBlur, ...field }: Props) {
  const { input, isScripted, names, active, pick, press, suggest, close } =
    useTagSuggestions(inUse);
  const isOpen = names.length > 0;
  return (
    <div className="relative">
      <TextField
        {...field}
        label="Tags"
        hint={hintFor(inUse)}
        dir="auto"
        ref={(element) => {
          input.current = element;
          ref?.(element);
        }}
        {...(isScripted && {
          role: "combobox",
          "aria-autocomplete": "list",
          autoComplete: "off", // not without: who goes back to a form would not find it filled
          "aria-expanded": isOpen,
          "aria-controls": LISTBOX,
          "aria-activedescendant": active === -1 ? undefined : optionId(active),
        })}
        onChange={(event) => {
          onChange?.(event);
          suggest();
        }}
        onBlur={(event) => {
          onBlur?.(event);
          close();
        }}
        onClick={close}
        onKeyDown={(event) => {
          const { isComposing } = event.nativeEvent;
          const isCombined = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
          if (!isComposing && !isCombined && press(event.key)) event.preventDefault();
        }}
      />
      <div
        id={LISTBOX}
        role="listbox"
        aria-label="Suggestions"
        hidden={!isOpen}
        className="absolute z-10 mt-1 w-full rounded-field border border-field bg-paper py-1 shadow-lg"
      >
        {names.map((name, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          <div
            key={name}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()} // the focus stays where one types
            onClick={() => pick(name)}
            className="min-h-11 cursor-pointer px-3 py-2 break-words hover:bg-wash aria-selected:bg-accent aria-selected:text-on-accent forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2"
          >
            <bdi>{name}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}

function optionId(index: number): string {
  return `${LISTBOX}-${index}`;
}

function hintFor(inUse: string[]): string {
  const rule = "Separate with commas, up to ten.";
  const named = inUse.slice(0, NAMED_MAX).join(", ");
  const more = inUse.length > NAMED_MAX ? ", …" : ".";
  return named ? `${rule} In use: ${named}${more}` : rule;
}
