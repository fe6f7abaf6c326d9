import { db } from "../../database/db";
import type { Card, Cards } from "./card";
import { cardSourceOf } from "./card-source";

const ADDRESSES = /(?:https?:)?\/\/[^\s<>"'`]{1,500}/gi;

/** What is known of all that a text leads to, whether it then has a line of its own or not. */
export async function listCards(text: string): Promise<Cards> {
  const keys = cardKeysIn(text);
  if (keys.length === 0) return new Map();
  const rows = await db().linkCard.findMany({
    where: { key: { in: keys }, title: { not: "" } },
    select: {
      key: true,
      title: true,
      author: true,
      picture: { select: { hash: true, width: true, height: true } },
    },
  });
  return new Map(rows.map(({ key, ...card }): [string, Card] => [key, card]));
}

function cardKeysIn(text: string): string[] {
  const keys = [...text.matchAll(ADDRESSES)].flatMap(([address]) => {
    const whole = address.startsWith("//") ? `https:${address}` : address;
    return cardSourceOf(whole)?.key ?? [];
  });
  return [...new Set(keys)];
}
