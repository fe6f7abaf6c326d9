import type { ComponentProps } from "react";

/** A button beside the one that matters most. */
export function QuietButton({ className = "", ...button }: Omit<ComponentProps<"button">, "type">) {
  return (
    <button
      type="submit"
      {...button}
      className={`button border-field hover:bg-wash ${className}`}
    />
  );
}
