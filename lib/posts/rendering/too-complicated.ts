/** Said of a text that cannot be shown: nested without end, or made to keep the site busy. */
export const TOO_COMPLICATED = "This text is too complicated to show. Please simplify it.";
