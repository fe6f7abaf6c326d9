import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CONTRAST_MIN, contrastOf, readableAccent } from "./accent";
import { BACKGROUNDS } from "./backgrounds";

describe("an accent can be read on every background", () => {
  it.each([
    "#ffff00",
    "#fff",
    "black",
    "white",
    "#8a1c3f",
    "rebeccapurple",
    "gray",
    "lime",
    "hsl(200 80% 50%)",
    "oklch(70% 0.4 150)",
    "oklch(150% 0.1 20)",
    "rgb(120, 130, 140)",
    "color(display-p3 1 0 0)",
    "lab(none none none)",
    "rgb(300 -20 10)",
  ])("%s", (text) => {
    const accent = readableAccent(text);
    if (!accent) throw new Error("It is a colour.");
    for (const mode of ["light", "dark"] as const) {
      expect(accent[mode]).toMatch(/^#[0-9a-f]{6}$/);
      for (const background of Object.values(BACKGROUNDS[mode])) {
        expect(contrastOf(accent[mode], background)).toBeGreaterThanOrEqual(CONTRAST_MIN);
      }
    }
    expect(contrastOf(accent.light, accent.onLight)).toBeGreaterThanOrEqual(CONTRAST_MIN);
    expect(contrastOf(accent.dark, accent.onDark)).toBeGreaterThanOrEqual(CONTRAST_MIN);
  });
});

it("leaves a colour as it is where that can be read", () => {
  expect(readableAccent("#8A1C3F")).toMatchObject({ light: "#8a1c3f", isMoved: true });
  expect(readableAccent("#f4a6ba")).toMatchObject({ dark: "#f4a6ba", isMoved: true });
});

it("keeps the hue of what it moves", () => {
  const { light = "" } = readableAccent("yellow") ?? {};
  const [red = 0, green = 0, blue = 255] = [1, 3, 5].map((at) =>
    Number.parseInt(light.slice(at, at + 2), 16),
  );
  expect(blue).toBeLessThan(Math.min(red, green) / 2);
});

it.each([
  "",
  "bordeaux",
  "#12345",
  "url(x)",
  "red; color: blue",
  "transparent",
  "#ff000080",
  "rgb(0 0 0 / 50%)",
  "</style>",
  "var(--color-ink)",
  "currentcolor",
  "lab(50% 1e30 0)",
  "color(srgb 1e30 0 0)",
  "color(srgb 1e308 0 0)",
  "oklab(50% 1e20 0)",
  "oklch(50% infinity 20)",
  "oklch(infinity 0.1 20)",
  "oklch(1e300 0.1 20)",
  "lab(NaN 0 0)",
  "lab(50% NaN 0)",
])("%j is no colour for text", (text) => {
  expect(readableAccent(text)).toBeNull();
});

it("knows the backgrounds that pages have", () => {
  const css = readFileSync("app/globals.css", "utf8");
  for (const name of ["paper", "wash"] as const) {
    expect(css).toContain(
      `--color-${name}: light-dark(${BACKGROUNDS.light[name]}, ${BACKGROUNDS.dark[name]});`,
    );
  }
});
