const NAMES = `
  bash sh shell zsh shellscript | shellsession console | bat batch | powershell ps1 ps
  c | cpp c++ | csharp cs c# | objective-c objc | java | kotlin kt | scala | swift | dart | groovy
  css | scss | less | html | xml | svelte | vue | astro | javascript js mjs cjs | jsx
  typescript ts mts cts | tsx | json | jsonc | json5 | yaml yml | toml | ini properties | csv
  python py | ruby rb | erb | php | perl pl | lua | r | julia jl | matlab | elixir | erlang erl
  haskell hs | ocaml | fsharp f# | clojure clj | lisp | scheme | go | rust rs | zig | nim | v
  sql | prisma | graphql gql | http | nginx | apache | docker dockerfile | make makefile | cmake
  terraform tf | nix | diff | git-commit | markdown md | mdx | latex tex | typst | asm | wasm
  solidity | vb | pascal | fortran-free-form fortran | vim viml | regex | proto protobuf`;

/** The languages whose code is highlighted, by each of their names; the first is shiki's. */
export const LANGUAGES = new Map(
  NAMES.split(/\||\n/).flatMap((line) => {
    const names = line.trim().split(/\s+/).filter(Boolean);
    return names.map((name) => [name, names[0]] as const);
  }),
);
