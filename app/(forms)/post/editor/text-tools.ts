import type { TextTool } from "@/app/(forms)/post/editor/commands/text-edit";
import { toggleCode } from "@/app/(forms)/post/editor/commands/toggle-code";
import {
  cycleHeading,
  toggleList,
  toggleNumberedList,
  toggleQuote,
} from "@/app/(forms)/post/editor/commands/toggle-lines";
import { toggleLink } from "@/app/(forms)/post/editor/commands/toggle-link";
import { toggleMark } from "@/app/(forms)/post/editor/commands/toggle-mark";

/** What can be done to a text, with the key for it; "Mod" is Ctrl, or Command on a Mac. */
export const TEXT_TOOLS: readonly { name: ToolName; key: string; tool: TextTool }[] = [
  { name: "Bold", key: "Mod-b", tool: toggleMark("**") },
  { name: "Italic", key: "Mod-i", tool: toggleMark("*") },
  { name: "Link", key: "Mod-k", tool: toggleLink },
  { name: "Heading", key: "Mod-Alt-h", tool: cycleHeading },
  { name: "List", key: "Mod-Shift-8", tool: toggleList },
  { name: "Numbered list", key: "Mod-Shift-7", tool: toggleNumberedList },
  { name: "Quote", key: "Mod-Shift-9", tool: toggleQuote },
  { name: "Code", key: "Mod-e", tool: toggleCode },
];

export type ToolName =
  | "Bold"
  | "Italic"
  | "Link"
  | "Heading"
  | "List"
  | "Numbered list"
  | "Quote"
  | "Code";
