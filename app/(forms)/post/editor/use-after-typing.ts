import { type RefObject, useEffect, useRef } from "react";
import { TYPED } from "./typed-event";

/** Calls `act` once at the beginning, and whenever nothing has been typed for `pauseMs`. */
export function useAfterTyping(
  area: RefObject<HTMLTextAreaElement | null>,
  pauseMs: number,
  act: () => void,
): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), pauseMs);
    };
    latest.current();
    const field = area.current;
    field?.addEventListener(TYPED, typed);
    return () => {
      clearTimeout(timer);
      field?.removeEventListener(TYPED, typed);
    };
  }, [area, pauseMs]);
}
