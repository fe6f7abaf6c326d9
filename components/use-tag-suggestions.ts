import { useEffect, useRef, useState } from "react";
import { completion, suggestionsFor, tagAt } from "@/components/complete-tag";

type Open = { names: string[]; active: number };

const CLOSED: Open = { names: [], active: -1 };

/** What a field of tags offers while somebody types; its keys are those of any combobox. */
export function useTagSuggestions(inUse: string[]) {
  const input = useRef<HTMLInputElement | null>(null);
  const [isScripted, setIsScripted] = useState(false);
  const [{ names, active }, setOpen] = useState(CLOSED);

  useEffect(() => setIsScripted(true), []);

  function suggest(isAsked: boolean) {
    const { value = "", selectionEnd } = input.current ?? {};
    const cursor = selectionEnd ?? value.length;
    const isWorth = isAsked || tagAt(value, cursor).typed !== "";
    setOpen({ names: isWorth ? suggestionsFor(value, cursor, inUse) : [], active: -1 });
  }

  function pick(name: string) {
    const field = input.current;
    if (!field) return;
    const { from, to } = tagAt(field.value, field.selectionEnd ?? field.value.length);
    field.setRangeText(completion(field.value, to, name), from, to, "end");
    field.dispatchEvent(new Event("input", { bubbles: true })); // for the form, which listens
    setOpen(CLOSED);
  }

  function move(by: 1 | -1) {
    if (names.length === 0) return suggest(true);
    const next = active === -1 && by === -1 ? names.length - 1 : active + by;
    setOpen({ names, active: (next + names.length) % names.length });
  }

  /** Whether the key was meant for the suggestions. */
  function press(key: string): boolean {
    const chosen = names[active];
    if (key === "ArrowDown") move(1);
    else if (key === "ArrowUp") move(-1);
    else if (names.length === 0) return false;
    else if (key === "Escape") setOpen(CLOSED);
    else if ((key === "Enter" || key === "Tab") && chosen !== undefined) pick(chosen);
    else return false;
    return true;
  }

  return {
    input,
    isScripted,
    names,
    active,
    pick,
    press,
    suggest: () => suggest(false),
    close: () => setOpen(CLOSED),
  };
}
