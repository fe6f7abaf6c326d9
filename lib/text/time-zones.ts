/**
 * Zones that have got another name. Node and browsers list some by the old one, some by the new one,
 * and none tells which are the same.
 */
const NEW_NAMES: Record<string, string> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Etc/GMT": "UTC",
  "Etc/UCT": "UTC",
  "Etc/UTC": "UTC",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
  GMT: "UTC",
};

let zones: readonly string[] | undefined;

/** The time zones to choose from, by their newest names. Listed once: that takes longer than the form that offers them. */
export function timeZones(): readonly string[] {
  zones ??= listZones();
  return zones;
}

function listZones(): string[] {
  const names = Intl.supportedValuesOf("timeZone").map(newestZoneName);
  return ["UTC", ...new Set(names.filter((name) => name !== "UTC").sort())];
}

/** The name by which a time zone is listed here, whichever a browser or an older post has for it. */
export function newestZoneName(name: string): string {
  const known = canonicalName(name) ?? name;
  return NEW_NAMES[known] ?? known;
}

/** Whether this is a time zone that the site knows. */
export function isTimeZone(name: string): boolean {
  return canonicalName(name) !== null;
}

function canonicalName(name: string): string | null {
  if (name === "") return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null; // RangeError
  }
}
