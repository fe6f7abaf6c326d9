/** What this site is called, in titles and in mails. */
export const SITE_NAME = "Carafe";
