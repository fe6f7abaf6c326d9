/** Of the icon on a telephone of Apple's, in pixels. */
export const APPLE_ICON_WIDTH = 180;

/** Widths in pixels in which the icon is kept, ascending: of a tab, of telephones, of an app's start. */
export const ICON_WIDTHS = [32, APPLE_ICON_WIDTH, 192, 512] as const;

/** The address of its icon, `width` pixels wide. */
export function iconAddress(
  { hash }: { hash: string },
  width: (typeof ICON_WIDTHS)[number],
): string {
  return `/pictures/${hash}/${width}.png`;
}
