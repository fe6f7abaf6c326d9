import { siteNow } from "../../database/clock";
import { db } from "../../database/db";
import type { ImageStorage } from "./image-storage";

/** Images in the site's database, so that it is all there is to keep and to back up. */
export const databaseStorage: ImageStorage = {
  async put(hash, sizes) {
    const storedAt = siteNow();
    await db().$transaction(
      sizes.map(({ width, bytes }) =>
        db().storedImage.upsert({
          where: { hash_width: { hash, width } },
          create: { hash, width, bytes, storedAt },
          update: { storedAt },
          select: { width: true },
        }),
      ),
    );
  },

  async get(hash, width) {
    const size = await db().storedImage.findUnique({
      where: { hash_width: { hash, width } },
      select: { bytes: true },
    });
    return size?.bytes ?? null;
  },

  async delete(hashes, storedUntil) {
    await db().storedImage.deleteMany({
      where: { hash: { in: hashes }, storedAt: { lte: storedUntil } },
    });
  },

  async list(after, limit) {
    const images = await db().storedImage.groupBy({
      by: ["hash"],
      where: { hash: { gt: after } },
      orderBy: { hash: "asc" },
      take: limit,
    });
    return images.map(({ hash }) => hash);
  },
};
