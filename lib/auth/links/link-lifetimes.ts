/** How long a link to set a password works, from the moment its mail is sent. */
export const RESET_LINK_MINUTES = 30;

/** How long a link to confirm an email address works. */
export const EMAIL_CHANGE_LINK_HOURS = 24;
