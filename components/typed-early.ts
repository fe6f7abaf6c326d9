/**
 * What is typed into a textarea before React has taken over, and where. React then writes the page's text
 * over it (`initTextarea` of react-dom), while it leaves other fields as they are.
 */
type Typed = { text: string; caret: number };

const typed = new WeakMap<HTMLTextAreaElement, Typed>();
const taken = new WeakSet<HTMLTextAreaElement>();

// Runs when the script arrives: React may not have begun, and may pause half-way.
if (typeof document !== "undefined") {
  for (const area of document.querySelectorAll("textarea")) {
    if (area.value !== area.defaultValue) note(area);
  }
  if (document.activeElement instanceof HTMLTextAreaElement) holdCaret(document.activeElement);
  listen("focusin", holdCaret);
  listen("beforeinput", putBack);
  listen("input", note);
}

/** To be called when React has taken `area` over: what was typed into it stands there again, and is React's from now on. */
export function keepTypedEarly(area: HTMLTextAreaElement): void {
  if (taken.has(area)) return;
  putBack(area);
  typed.delete(area);
  taken.add(area);
}

function putBack(area: HTMLTextAreaElement): void {
  const early = typed.get(area);
  if (!early || area.value === early.text) return;
  area.value = early.text;
  // Elsewhere it would take the focus, in Safari.
  if (document.activeElement === area) area.setSelectionRange(early.caret, early.caret);
}

/** A value that was set, even to what it is, is not replaced with the page's text, which would put the caret at its beginning. */
function holdCaret(area: HTMLTextAreaElement): void {
  // biome-ignore lint/correctness/noSelfAssign: setting it is the point
  area.value = area.value;
}

function note(area: HTMLTextAreaElement): void {
  typed.set(area, { text: area.value, caret: area.selectionEnd });
}

function listen(
  event: "focusin" | "beforeinput" | "input",
  act: (area: HTMLTextAreaElement) => void,
): void {
  const onTextarea = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement && !taken.has(target)) act(target);
  };
  document.addEventListener(event, onTextarea, { capture: true });
}
