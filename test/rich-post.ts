/** A post with everything in it that Markdown can make. */
export const RICH_POST = `# A heading with \`code\`

Some **bold**, *italic*, ~~old~~ and \`inline code\` text[^1], <kbd>Ctrl</kbd>, <mark>marked</mark>,
and https://example.org/${"path/".repeat(40)}.

## Lists

1. First
2. Second
   - with more
   - below it

- [x] decant
- [ ] pour

> A quote of *somebody*.
>
> > And of somebody in it.

### A table and code

| ${"wine | ".repeat(12)}
| ${"---- | ".repeat(12)}
| ${"Blaufränkisch | ".repeat(12)}

\`\`\`ts
// A comment that is much too long for a narrow screen, and that must scroll in its own frame.
export async function pour<T extends Wine>(wine: T, glasses = 6): Promise<string> {
  if (!wine.isOpen) throw new Error(\`Open \${wine.name} first: \${/^red/i.test(wine.kind)}\`);
  return "Cheers!" + null + true;
}
\`\`\`

\`\`\`diff
- old
+ new
\`\`\`

\`\`\`html
<a href="/x" class="y">link</a> <!-- comment -->
\`\`\`

\`\`\`python
@cached
def pour(self, glasses: int = 6) -> list[str]:
    return [f"{glass!r}" for glass in range(glasses)]  # all of them
\`\`\`

---

<details><summary>More</summary>

Hidden text, and an image: ![A vineyard](https://example.org/vineyard.png)

</details>

#### Levels

##### Deeper

###### Deepest

[^1]: A note with [a link](#lists).
`;
