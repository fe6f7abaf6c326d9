/** What this needs of a `DataTransfer`. */
export type Brought = { files: ArrayLike<File>; getData(type: string): string };

/** Longer HTML is a whole document with its styles, and no post; its text is taken as it is. */
const HTML_MAX = 1_000_000;

/** The files that are meant: none where there is text, of which office programs add a picture. */
export function filesOf(data: Brought): File[] {
  const files = Array.from(data.files);
  return isText(data.getData("text/plain"), files) ? [] : files;
}

/** The same of something dropped: a picture that is dragged from a page has its address as its text. */
export function droppedFilesOf(data: Brought): File[] {
  const isAddress = /^[a-z]+:\S+$/i.test(data.getData("text/plain").trim());
  return isAddress ? Array.from(data.files) : filesOf(data);
}

/** The HTML of a text, where it says more than the text. A code editor's says how its window looks. */
export function htmlOf(data: Brought): string | null {
  const html = data.getData("text/html");
  const isCode = data.getData("vscode-editor-data") !== "";
  return html === "" || html.length > HTML_MAX || isCode ? null : html;
}

/** File managers give the names or places of files as their text. */
function isText(text: string, files: File[]): boolean {
  const lines = text.split(/[\r\n]+/).flatMap((line) => line.trim() || []);
  const names = new Set(files.map(({ name }) => name));
  return lines.some((line) => !names.has(nameIn(line)));
}

function nameIn(line: string): string {
  const name = line.split(/[/\\]/).at(-1) ?? "";
  try {
    return line.startsWith("file:") ? decodeURIComponent(name) : name;
  } catch {
    return name; // a percent sign that encodes nothing
  }
}
