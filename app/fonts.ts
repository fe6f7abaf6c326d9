import localFont from "next/font/local";

// One face a script, told apart by unicode-range: a reader loads Latin, and others only where a page has their
// letters. Until they come, those of stand-in-fonts.css stand in. next/font reads these calls at build time, so
// their values are literal. The files are made by scripts/fonts.

const latin = localFont({
  src: "../dist/fonts/source-serif-4-latin.woff2",
  variable: "--font-serif-latin",
  weight: "400 600",
  adjustFontFallback: false,
});

const latinExtended = localFont({
  src: "../dist/fonts/source-serif-4-latin-ext.woff2",
  variable: "--font-serif-latin-extended",
  weight: "400 600",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const cyrillic = localFont({
  src: "../dist/fonts/source-serif-4-cyrillic.woff2",
  variable: "--font-serif-cyrillic",
  weight: "400 600",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "unicode-range", value: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" },
  ],
});

const greek = localFont({
  src: "../dist/fonts/source-serif-4-greek.woff2",
  variable: "--font-serif-greek",
  weight: "400 600",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF",
    },
  ],
});

const sans = localFont({
  src: "../dist/fonts/source-sans-3-latin.woff2",
  variable: "--font-sans-latin",
  weight: "400 600",
  adjustFontFallback: false,
});

/** Class names that define the font variables of globals.css. */
export const fontVariables = [latin, latinExtended, cyrillic, greek, sans]
  .map((font) => font.variable)
  .join(" ");
