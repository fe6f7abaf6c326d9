import type { ReactNode } from "react";

/** The button that sends a form; while it is on its way a second press does nothing. */
export function SubmitButton({
  isPending,
  isDangerous,
  children,
  ...button
}: {
  isPending: boolean;
  /** What it does cannot be undone. */
  isDangerous?: boolean;
  children: ReactNode;
  /** What the form is told of the button. */
  name?: string;
  value?: string;
}) {
  return (
    <button
      {...button}
      type="submit"
      aria-disabled={isPending || undefined}
      onClick={(event) => isPending && event.preventDefault()}
      className={`button hover:opacity-90 ${isDangerous ? "bg-danger text-paper" : "bg-accent text-on-accent"}`}
    >
      {children}
    </button>
  );
}
