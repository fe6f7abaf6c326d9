"use client";

import { DRAWN_FOR } from "@/lib/forms/drawn-for";
import { useViewer } from "./viewer";

/** Names in a form the member it is drawn for: `id`, or whoever the page is for. */
export function DrawnFor({ id }: { id?: string }) {
  const viewer = useViewer();
  // Firefox would put back what stood here before a reload.
  return <input type="hidden" name={DRAWN_FOR} value={id ?? viewer} autoComplete="off" />;
}
