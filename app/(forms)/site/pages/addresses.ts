/** Where all pages of the site's own are listed. */
export const PAGES_ADDRESS = "/site/pages";
