import type { AddressedImage } from "../../media/post-image-address";

/** What a card says of a film or a message elsewhere. Its texts are what a stranger has written. */
export type Card = { title: string; author: string; picture: AddressedImage | null };

/** Those that are known, by their keys. */
export type Cards = ReadonlyMap<string, Card>;

/** In one text. */
export const CARDS_MAX = 10;

/** That a text has room for a card, and whether it was rendered with it. */
export type CardUse = { key: string; isShown: boolean };
