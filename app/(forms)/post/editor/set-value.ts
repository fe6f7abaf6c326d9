export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Writes into a field as typing or choosing does: React and whoever else listens learn of it. */
export function setValue(field: Field, value: string): void {
  // React keeps the property of the field itself, to know what it has set; this is the browser's own.
  const prototype = Object.getPrototypeOf(field);
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (field instanceof HTMLSelectElement)
    field.dispatchEvent(new Event("change", { bubbles: true }));
}
