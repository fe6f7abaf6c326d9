/** The Content-Disposition of somebody's data, saved on that day under a name that says whose it is. */
export function dataAttachment(username: string, day: Date): string {
  const date = day.toISOString().slice(0, 10);
  const plain = username.replace(/[^A-Za-z0-9_.-]/g, "_");
  const whole = encodeURIComponent(`carafe-${username}-${date}.zip`);
  return `attachment; filename="carafe-${plain}-${date}.zip"; filename*=UTF-8''${whole}`;
}
