/** In place of fonts.ts where FONTS is "system" (next.config.ts): the reader's own fonts, and no file. */
export const fontVariables = "system-fonts";
