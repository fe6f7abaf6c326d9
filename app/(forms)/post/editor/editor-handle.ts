import type { TextRange, TextTool } from "@/app/(forms)/post/editor/commands/text-edit";

/** What the rest of the page can do with the editor. */
export type EditorHandle = {
  /** The text as it stands at this moment. */
  text(): string;
  /** Writes at the cursor, in place of what is selected. */
  insert(text: string): void;
  /** Writes `text` where `placeholder` stands first, wherever the writer has moved on to; false if it is gone. */
  replace(placeholder: string, text: string): boolean;
  /** Makes the text another, in one step that can be undone. */
  setText(text: string): void;
  use(tool: TextTool): void;
  focus(selected?: TextRange): void;
  /** What assistive technology is told of the field. */
  describe(attributes: Record<string, string>): void;
  /** What scrolls, and in it what is typed into. */
  scroller: HTMLElement;
  content: HTMLElement;
  destroy(): void;
};

/** Does something with files that were chosen, pasted or dropped. */
export type OnFiles = (files: File[], editor: EditorHandle) => void;
