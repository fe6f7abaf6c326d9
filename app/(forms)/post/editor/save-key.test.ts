import { expect, test } from "vitest";
import { isSaveKey } from "./save-key";

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test.each([
  ["Ctrl+S", true, { key: "s", code: "KeyS", ctrlKey: true }],
  ["⌘S", true, { key: "s", code: "KeyS", metaKey: true }],
  ["Ctrl+S with the caps locked", true, { key: "S", code: "KeyS", ctrlKey: true }],
  ["Ctrl+S on a keyboard of another order", true, { key: "s", code: "Semicolon", ctrlKey: true }],
  ["Ctrl+Ы, where S stands on others", true, { key: "ы", code: "KeyS", ctrlKey: true }],
  ["Ctrl+O on a keyboard of another order", false, { key: "o", code: "KeyS", ctrlKey: true }],
  ["S", false, { key: "s", code: "KeyS" }],
  ["Ctrl+Shift+S", false, { key: "S", code: "KeyS", ctrlKey: true, shiftKey: true }],
  ["AltGr+S", false, { key: "ś", code: "KeyS", ctrlKey: true, altKey: true }],
])("%s: %s", (_, saves, keys) => {
  expect(isSaveKey({ ...NONE, ...keys } as KeyboardEvent)).toBe(saves);
});
