/** A post as people write them: about 800 words, some headings, a list, a quotation and some code. */
export const LONG_POST = Array.from({ length: 6 }, (_, part) => section(part + 1)).join("\n\n");

function section(number: number): string {
  const sentence = (word: string) =>
    `The ${word} in glass ${number} was poured by hand, and nobody at the table knew yet where it had grown. `;
  const paragraph = ["white", "red", "old", "young", "cheap"].map(sentence).join("").trim();
  const extra = [
    `- a *light* one\n- a **heavy** one\n- one [from the valley](https://example.com/${number})`,
    `> Bottle number ${number} is the last of its year.`,
    `\`\`\`js\nconst glasses = ${number} * 6; // for the evening\n\`\`\``,
  ];
  return `## Part ${number}\n\n${paragraph}\n\n${extra[number % extra.length]}`;
}
