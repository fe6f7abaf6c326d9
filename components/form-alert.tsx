import type { ReactNode } from "react";

/** An error that belongs to the whole form; nothing where there is none. */
export function FormAlert({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: it comes with an answer, and the page may be long
    <p role="alert" tabIndex={-1} autoFocus className="border-l-4 border-danger bg-wash px-4 py-3">
      {children}
    </p>
  );
}
