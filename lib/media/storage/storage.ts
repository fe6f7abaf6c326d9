import { databaseStorage } from "./database-storage";
import type { ImageStorage } from "./image-storage";

/** Where this site keeps its images: every read, write and deletion of their bytes goes through it. */
export const imageStorage: ImageStorage = databaseStorage;
