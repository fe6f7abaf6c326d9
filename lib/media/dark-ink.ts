/** Pixels as sharp gives them; of two or four channels the last is how opaque they are. */
export type Pixels = { data: Uint8Array; info: { channels: number } };

/** Of 255: what is less opaque is as good as not there. */
const FAINT = 32;
/** The luminance of the dark page's ground (app/globals.css), and between which values ink is lost on it or on white. */
const DARK_PAGE = 0.01;
const LOST_BELOW = 3 * (DARK_PAGE + 0.05) - 0.05; // a contrast of 3, WCAG's for what is drawn
const LOST_ABOVE = 1.05 / 1.5 - 0.05;

/** Of the picture, which can be seen through, and of its ink, which would be lost. */
const CLEAR_MIN = 0.1;
const LOST_MIN = 0.05;
/** So many pixels are looked at: enough for any share, and a matter of milliseconds. */
const LOOKED_AT = 250_000;

/**
 * Whether a picture is drawn in dark ink on a transparent ground, as for paper: on a dark page some
 * of it would be lost, and less of it on a light one.
 */
export function isDarkInk(pixels: Pixels): boolean {
  if (pixels.info.channels % 2 === 1) return false;
  const { clear, ink, dark, light } = count(pixels);
  return clear >= CLEAR_MIN * (clear + ink) && dark >= LOST_MIN * ink && dark > light;
}

function count({ data, info: { channels } }: Pixels) {
  const found = { clear: 0, ink: 0, dark: 0, light: 0 };
  const step = Math.ceil(data.length / channels / LOOKED_AT) | 1; // odd, so as not to look down one column
  for (let at = 0; at < data.length; at += step * channels) {
    const opaque = data[at + channels - 1] ?? 0;
    if (opaque < FAINT) {
      found.clear++;
      continue;
    }
    found.ink++;
    const luminance = luminanceAt(data, at, channels);
    if (mixed(DARK_PAGE, luminance, opaque) < LOST_BELOW) found.dark++;
    if (mixed(1, luminance, opaque) > LOST_ABOVE) found.light++;
  }
  return found;
}

function mixed(ground: number, luminance: number, opaque: number): number {
  return ground + ((luminance - ground) * opaque) / 255;
}

/** Relative luminance as WCAG defines it, 0 to 1. */
function luminanceAt(data: Uint8Array, at: number, channels: number): number {
  if (channels < 3) return linear(data[at]);
  return 0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
}

const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

function linear(value = 0): number {
  return LINEAR[value] ?? 0;
}
