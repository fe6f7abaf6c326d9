import Color from "colorjs.io";
import { BACKGROUNDS } from "./backgrounds";

/** What text needs at least (WCAG 2.2, level AA). */
export const CONTRAST_MIN = 4.5;
/** By so much lightness a colour is moved at a time, from 0 to 1 in OKLCH. */
const STEP = 0.005;
/** In OKLCH; the strongest colours that there are have half of it. */
const CHROMA_MAX = 1;

/** The accent on light and on dark pages, each with what stands on it, in hexadecimal. */
export type Accent = {
  light: string;
  dark: string;
  onLight: string;
  onDark: string;
  /** Whether one of the two is another colour than what was asked for. */
  isMoved: boolean;
};

/**
 * A colour as CSS writes it, moved in lightness until it can be read on light and on dark pages. Null
 * for what is no colour, or one that lets the page through: how readable that is, nobody can tell.
 */
export function readableAccent(text: string): Accent | null {
  const color = parsed(text);
  if (!color) return null;
  const asked = hex(color);
  const light = moved(color, Object.values(BACKGROUNDS.light), -STEP);
  const dark = moved(color, Object.values(BACKGROUNDS.dark), STEP);
  const isMoved = light !== asked || dark !== asked;
  return { light, dark, onLight: "#ffffff", onDark: BACKGROUNDS.dark.paper, isMoved };
}

/** How much two colours differ in brightness, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  return new Color(one).contrastWCAG21(other);
}

function parsed(text: string): Color | null {
  try {
    const color = new Color(text);
    return Number(color.alpha) === 1 && isVisible(color) ? color : null;
  } catch {
    return null; // TypeError
  }
}

/** CSS writes colours too that are none: without end, or stronger than light can be. */
function isVisible(color: Color): boolean {
  const [, chroma] = color.to("oklch").coords;
  return Number(chroma) <= CHROMA_MAX && /^#[0-9a-f]{6}$/.test(hex(color));
}

function moved(color: Color, backgrounds: string[], step: number): string {
  const shade = color.to("oklch");
  let lightness = Math.min(1, Math.max(0, Number(shade.get("l")) || 0));
  shade.set("l", lightness);
  while (!isReadable(hex(shade), backgrounds)) {
    lightness += step;
    // At both ends every colour is one that can be read.
    if (lightness <= 0 || lightness >= 1) return step < 0 ? "#000000" : "#ffffff";
    shade.set("l", lightness);
  }
  return hex(shade);
}

function isReadable(color: string, backgrounds: string[]): boolean {
  return backgrounds.every((background) => contrastOf(color, background) >= CONTRAST_MIN);
}

function hex(color: Color): string {
  return color.to("srgb").toGamut().toString({ format: "hex", collapse: false });
}
