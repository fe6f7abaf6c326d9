import type { ReactNode } from "react";

/** The button that sends a form; while it is on its way a second press does nothing. */
export function SubmitButton({ isPending, children }: { isPending: boolean; children: ReactNode }) {
  return (
    <button
      type="submit"
      aria-disabled={isPending || undefined}
      onClick={(event) => isPending && event.preventDefault()}
      className="button bg-accent text-on-accent hover:opacity-90"
    >
      {children}
    </button>
  );
}
