import { useEffect, useRef, useState } from "react";
import { COMMAS } from "@/lib/tags/schema";

/** Suggestions that are shown at once. */
const SHOWN_MAX = 8;

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

/** The tag that the cursor stands in: where its letters begin and where they end, between commas. */
export function tagAt(text: string, cursor: number): { from: number; to: number; typed: string } {
  const before = text.slice(0, cursor).split(COMMAS).at(-1) ?? "";
  const [after = ""] = text.slice(cursor).split(COMMAS);
  const from = cursor - before.trimStart().length;
  const typed = before.trim();
  return { from, to: cursor + after.length, typed };
}

/** The tags in use that begin as the one being typed, then those with a word that does; not those that stand there. */
export function suggestionsFor(text: string, cursor: number, inUse: string[]): string[] {
  const { from, to, typed } = tagAt(text, cursor);
  const others = `${text.slice(0, from)},${text.slice(to)}`;
  const taken = new Set(others.split(COMMAS).map(folded));
  const start = folded(typed);
  const free = inUse.filter((name) => !taken.has(folded(name)) && folded(name) !== start);
  const first = free.filter((name) => folded(name).startsWith(start));
  const second = free.filter((name) => folded(name).includes(` ${start}`));
  return [...new Set([...first, ...second])].slice(0, SHOWN_MAX);
}

/** What stands in the place of the tag being typed once `name` is picked. */
export function completion(text: string, to: number, name: string): string {
  return to < text.length ? name : `${name}, `;
}

function folded(name: string): string {
  return name.trim().replace(/^#+/, "").normalize("NFKC").toLowerCase();
}
