import type { ReactNode } from "react";

/** An error that belongs to the whole form; `children` say what to do about it. */
export function FormAlert({
  message,
  children,
}: {
  message: string | undefined;
  children?: ReactNode;
}) {
  if (!message) return null;
  return (
    <p role="alert" className="border-l-4 border-danger bg-wash px-4 py-3">
      {message} {children}
    </p>
  );
}
