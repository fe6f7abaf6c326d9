import { cache } from "react";
import * as reading from "../posts/reading/queries";
import * as tags from "../tags/queries";

// What a page and its metadata both ask for: the database is asked once a request.

export const findPost = cache(reading.findPost);
export const findTag = cache(tags.findTag);
