/**
 * What finds `text` anywhere with `LIKE … ESCAPE '!'`. Prisma's `contains` takes % and _ for any letters, and
 * SQLite knows no other name for them there.
 */
export function patternOf(text: string): string {
  return `%${text.replace(/[%_!]/g, "!$&")}%`;
}
