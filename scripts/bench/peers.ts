/**
 * Home pages of others in the same Chromium, measured 2026-11 beside this site: thousands of bytes on the
 * wire by kind, requests, and milliseconds until the largest part stood there (at a processor four times
 * slower, but on a fast network).
 */
export const PEERS = [
  { name: "Hugo", html: 3, styles: 4, scripts: 0, fonts: 0, requests: 2, lcp: "264" },
  {
    name: "WordPress",
    html: 13,
    styles: 16,
    scripts: 28,
    fonts: 0,
    requests: 7,
    lcp: "516 to 528",
  },
  {
    name: "Ghost 6, without what its CDN sends",
    html: 6,
    styles: 19,
    scripts: 24,
    fonts: 38,
    requests: 12,
    lcp: "524",
  },
];
