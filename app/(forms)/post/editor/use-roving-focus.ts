import { type KeyboardEvent, useState } from "react";

const STEPS: Record<string, (current: number, last: number) => number> = {
  ArrowRight: (current, last) => (current === last ? 0 : current + 1),
  ArrowLeft: (current, last) => (current === 0 ? last : current - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** A row of buttons that counts as one stop of the Tab key; arrow keys move within it. */
export function useRovingFocus() {
  const [current, setCurrent] = useState(0);
  return {
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const buttons = event.currentTarget.querySelectorAll("button");
      const next = STEPS[event.key]?.(current, buttons.length - 1);
      if (next === undefined) return;
      event.preventDefault();
      setCurrent(next);
      buttons[next]?.focus();
    },
    /** The properties of the button at `index`. */
    stop: (index: number) => ({
      tabIndex: index === current ? 0 : -1,
      onFocus: () => setCurrent(index),
    }),
  };
}
