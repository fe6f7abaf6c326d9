const NAMES = `
  bash sh shell zsh ksh shellscript | shellsession console terminal shell-session sh-session
  bat batch cmd | powershell ps1 ps pwsh | fish | c h | cpp c++ cc cxx hpp cplusplus
  csharp cs c# dotnet | objective-c objc objectivec obj-c | java | kotlin kt kts | scala | swift
  dart | groovy gradle | css | scss | less | html html5 xhtml htm | xml svg xsd xsl rss atom plist
  svelte | vue | astro | javascript js mjs cjs node nodejs es6 ecmascript | jsx javascriptreact
  typescript ts mts cts | tsx typescriptreact | json | jsonc | json5 | yaml yml | toml
  ini properties cfg conf editorconfig | dotenv env .env | csv | python py py3 python3 gyp ipython pycon
  ruby rb rake gemfile | erb | php php8 | perl pl pm perl5 | lua | r rscript | julia jl
  matlab octave | elixir ex exs | erlang erl | haskell hs | ocaml ml | fsharp f# fs | clojure clj cljs
  lisp common-lisp commonlisp elisp emacs-lisp | scheme scm racket | go golang | rust rs rustlang
  zig | nim | v | sql postgres postgresql mysql mariadb sqlite plsql tsql | prisma | graphql gql
  http | nginx | apache apacheconf htaccess | docker dockerfile containerfile
  make makefile mk | cmake | terraform tf | hcl | nix | diff patch udiff | git-commit gitcommit
  markdown md | mdx | latex tex | typst typ | asm assembly nasm | wasm wat
  solidity sol | vb vbnet vb.net visualbasic | pascal delphi
  fortran-free-form fortran f90 f95 f03 | vim viml vimscript | regex regexp | proto protobuf`;

/** The languages whose code is highlighted, by each of their names; the first is shiki's. */
export const LANGUAGES = new Map(
  NAMES.split(/\||\n/).flatMap((line) => {
    const names = line.trim().split(/\s+/).filter(Boolean);
    return names.map((name) => [name, names[0]] as const);
  }),
);
