/** Writes into a field as typing does: React and whoever else listens learn of it. */
export function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  // React keeps the property of the field itself, to know what it has set; this is the browser's own.
  const prototype = Object.getPrototypeOf(field);
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
