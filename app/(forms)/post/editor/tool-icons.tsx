import type { ReactNode } from "react";
import type { ToolName } from "./text-tools";

function Icon({ d }: { d: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      className="size-5 fill-none stroke-current stroke-[1.6]"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={d} />
    </svg>
  );
}

function Letter({ children, className }: { children: string; className: string }) {
  return (
    <span aria-hidden="true" className={`font-serif text-lg ${className}`}>
      {children}
    </span>
  );
}

/** What stands on the buttons. */
export const TOOL_ICONS: Record<ToolName, ReactNode> = {
  Bold: <Letter className="font-bold">B</Letter>,
  Italic: <Letter className="italic">I</Letter>,
  Link: (
    <Icon d="M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1" />
  ),
  Heading: <Letter className="font-semibold">H</Letter>,
  List: <Icon d="M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01" />,
  "Numbered list": (
    <Icon d="M9 5h8M9 10h8M9 15h8M3 4l1.2-.7v4M3 12.6c.3-1.2 2.2-1 2.2.2 0 .9-2.2 1.6-2.2 3h2.4" />
  ),
  Quote: (
    <Icon d="M8.5 6C6 6.500 4 8.500 4 12v2.500h4.500V10H6M16 6c-2.500.5-4.500 2.500-4.500 6v2.500H16V10h-2.500" />
  ),
  Code: <Icon d="M7 5.500 2.500 10 7 14.500M13 5.500 17.500 10 13 14.500" />,
};

export const PICTURE_ICON = (
  <Icon d="M3 4h14v12H3zM3 13.500l4-4 3.500 3.500 2.500-2.500 4 4M12.500 7.500h.01" />
);
