/** What the textarea sends when the text in the editor on top of it has changed. */
export const TYPED = "carafe:typed";
