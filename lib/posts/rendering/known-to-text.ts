import { listImageLooks } from "../../media/image-looks";
import { listCards } from "../cards/list-cards";

/** What the site knows of the pictures and links in a text, for its rendering. */
export async function knownToText(content: string) {
  const [images, cards] = await Promise.all([listImageLooks(content), listCards(content)]);
  return { images, cards };
}
