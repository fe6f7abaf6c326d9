type SeedPerson = { username: string; about: string; displayName?: string; pronouns?: string };

/** Whom the operator can log in as; everybody else has the same password. */
export const LOGIN_NAME = "ada";
export const PASSWORD = "decanted slowly";

export const PEOPLE: SeedPerson[] = [
  {
    username: LOGIN_NAME,
    about: "Keeps the cellar, and the code that counts it.",
    displayName: "Ada Vintner",
    pronouns: "she/her",
  },
  { username: "bruno", about: "Third generation on the same slope. Writes when it rains." },
  { username: "chiara", about: "Cooks first, opens the bottle second." },
  { username: "Дарья", about: "Пишу о вине, поездах и длинных зимах." },
  { username: "ελένη", about: "Γράφω από τη Σαντορίνη, όταν το επιτρέπει ο άνεμος." },
  { username: "小林", about: "山梨の葡萄畑から。" },
  { username: "林静", about: "在宁夏种葡萄，也写诗。" },
  { username: "سلمى", about: "أكتب عن المطبخ والذاكرة." },
  { username: "נועה", about: "כותבת על אוכל, אור וזמן." },
  { username: "मीरा", about: "नासिक की पहाड़ियों से चिट्ठियाँ।" },
  { username: "jürgen", about: "Measures everything twice. Publishes the table once." },
  { username: "saoirse", about: "Reads more than she writes." },
];
