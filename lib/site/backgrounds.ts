/** The backgrounds of app/globals.css on which the accent stands as text. */
export const BACKGROUNDS = {
  light: { paper: "#fdfdfb", wash: "#f5f1f1" },
  dark: { paper: "#171315", wash: "#231d20" },
} as const;
