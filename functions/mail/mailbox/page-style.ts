import { dark, light } from "../rendering/colours.ts";

const tokens = (colours: typeof light): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(" ");

/** The style sheet of the few pages that the mail module serves by itself, in the colours of its mails. */
export const pageStyle = `
:root { color-scheme: light dark; ${tokens(light)} }
@media (prefers-color-scheme: dark) { :root { ${tokens(dark)} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
main.narrow { max-width: 42rem; }
h1, h2 { font-family: "Bricolage Grotesque", system-ui, sans-serif; line-height: 1.2; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
a { color: var(--pastel); text-underline-offset: 0.2em; }
a:focus-visible, button:focus-visible, iframe:focus-visible, pre:focus-visible { outline: 3px solid var(--pastel); outline-offset: 2px; }
button { border: 0; border-radius: 4px; background: var(--brique); color: var(--onBrique); padding: 0.75rem 1.5rem; min-height: 44px; font: inherit; font-weight: 700; cursor: pointer; }
.soft { color: var(--inkSoft); }
.messages { list-style: none; padding: 0; border-top: 1px solid var(--line); }
.messages li { border-bottom: 1px solid var(--line); padding: 0.75rem 0; overflow-wrap: anywhere; }
.messages a { font-weight: 700; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { color: var(--inkSoft); }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 46rem; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 1rem; font: 0.9375rem/1.5 ui-monospace, monospace; }
`;
