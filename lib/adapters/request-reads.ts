import { cache } from "react";
import * as reading from "../posts/reading/queries";
import * as tags from "../tags/queries";
import * as users from "../users/profile";

// What a page and its metadata both ask for: the database is asked once a request.

export const findPost = cache(reading.findPost);
export const findPage = cache(reading.findPage);
export const findProfile = cache(users.findProfile);
export const findTag = cache(tags.findTag);
