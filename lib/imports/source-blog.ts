/** Another blog as the importer needs it, whatever software it came from. */
export type SourceBlog = {
  /** Which software, in one lower-case word: numbers of two kinds of blog are not the same posts. */
  kind: string;
  users: SourceUser[];
  posts: SourcePost[];
};

export type SourceUser = {
  /** The user's number over there, which posts refer to. */
  number: number;
  username: string;
  email: string;
  /** A bcrypt hash that goes on working, or null if there is none that could. */
  passwordHash: string | null;
  /** Path of the picture's file; null for the placeholder that everybody starts with. */
  pictureFile: string | null;
};

export type SourcePost = {
  /** The number under which old links know the post. */
  number: number;
  userNumber: number;
  title: string;
  content: string;
  publishedAt: Date;
};
