import { expect, test } from "vitest";
import { droppedFilesOf, filesOf, htmlOf } from "./clipboard";

const PICTURE = new File(["x"], "image.png", { type: "image/png" });
const CAT = new File(["x"], "my cat.jpg", { type: "image/jpeg" });

function brought(types: Record<string, string>, ...files: File[]) {
  return { files, getData: (type: string) => types[type] ?? "" };
}

test.each([
  ["Excel", { "text/plain": "Year\tSum\r\n2024\t15\r\n", "text/html": "<table>" }],
  ["Word", { "text/plain": "We agreed", "text/html": "<p>We agreed", "text/rtf": "{\\rtf1" }],
  ["Numbers", { "text/plain": "7" }],
  ["a cell that is an address", { "text/plain": "https://example.org/" }],
])("of %s the text is meant, not the picture of it", (_, types) => {
  expect(filesOf(brought(types, PICTURE))).toEqual([]);
});

test.each([
  ["a screenshot", {}],
  ["a picture in a browser", { "text/html": "<img src='https://example.org/a.png'>" }],
  ["a picture alone in Word", { "text/plain": " \r\n", "text/html": "<v:shape>" }],
  ["a file in Finder", { "text/plain": "my cat.jpg" }],
  ["a file in Nautilus", { "text/plain": "file:///home/ada/my%20cat.jpg\r\n" }],
  ["a file by its place", { "text/plain": "C:\\Users\\ada\\my cat.jpg" }],
])("of %s the file is meant", (_, types) => {
  expect(filesOf(brought(types, CAT))).toEqual([CAT]);
});

test("a picture that is dragged from a page is meant, not its address", () => {
  const types = { "text/plain": "https://example.org/a.png" };
  expect(droppedFilesOf(brought(types, PICTURE))).toEqual([PICTURE]);
  expect(droppedFilesOf(brought({ "text/plain": "some words" }, PICTURE))).toEqual([]);
});

test("HTML counts where it says more than the text, and has a size that a post can have", () => {
  expect(htmlOf(brought({ "text/html": "<b>a</b>" }))).toBe("<b>a</b>");
  expect(htmlOf(brought({ "text/plain": "a" }))).toBeNull();
  expect(htmlOf(brought({ "text/html": "<pre>", "vscode-editor-data": "{}" }))).toBeNull();
  expect(htmlOf(brought({ "text/html": "x".repeat(1_000_001) }))).toBeNull();
});
