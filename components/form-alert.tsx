import type { ReactNode } from "react";

/** An error that belongs to the whole form; nothing where there is none. */
export function FormAlert({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <p role="alert" className="border-l-4 border-danger bg-wash px-4 py-3">
      {children}
    </p>
  );
}
