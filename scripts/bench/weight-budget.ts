/**
 * The scripts of a bare page of Next 16.4.6, compressed, in bytes: `npm run bench` measures it anew and
 * says when this figure is out of date.
 */
export const BARE_SCRIPTS = 115_471;

/** What a reading page may weigh at most, compressed, in bytes. */
export const WEIGHT_BUDGET = {
  scripts: Math.floor(BARE_SCRIPTS * 1.05),
  styles: 12_000,
  fonts: 85_000,
  homePage: 10_000,
};
