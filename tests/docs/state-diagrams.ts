import { readFileSync } from "node:fs";
import { type Lifecycle, nothing } from "../../shared/lifecycle/lifecycle.ts";
import { lifecycles } from "./lifecycles.ts";

export const statesFile = new URL("../../docs/states.md", import.meta.url);

type Arrow = { from: string; to: string; label: string };

/** The arrows of a lifecycle, in the order of its transitions; of a choice, the one to the next state. */
const arrowsOf = ({ statuses, transitions }: Lifecycle<string>): Arrow[] =>
  Object.values(transitions).flatMap(({ from, to, label }) =>
    from.flatMap((state) => {
      if (typeof to === "string") return [{ from: state, to, label }];
      const next = statuses[statuses.indexOf(state) + 1];
      return next !== undefined && to.includes(next) ? [{ from: state, to: next, label }] : [];
    }),
  );

/** The states that nothing leads out of. */
const endsOf = ({ statuses }: Lifecycle<string>, arrows: readonly Arrow[]): string[] =>
  statuses.filter((status) => !arrows.some(({ from, to }) => from === status && to !== status));

/** A lifecycle as a Mermaid diagram; arrows that mean the same after one another say so. */
const diagramOf = (lifecycle: Lifecycle<string>): string => {
  const arrows = arrowsOf(lifecycle);
  return [
    "```mermaid",
    "stateDiagram-v2",
    ...arrows.map(
      ({ from, to, label }, i) => `  ${from} --> ${to}: ${arrows[i - 1]?.label === label ? "same" : label}`,
    ),
    ...endsOf(lifecycle, arrows).map((status) => `  ${status} --> ${nothing}`),
    "```",
  ].join("\n");
};

/** docs/states.md as it is. */
export const readStates = (): string => readFileSync(statesFile, "utf8");

/** The same text with its diagrams as the lifecycles are now. Throws where the place of one is missing. */
export const withDiagrams = (text: string): string =>
  Object.entries(lifecycles).reduce((before, [noun, lifecycle]) => {
    const start = `<!-- diagram of ${noun} -->\n`;
    const end = "\n<!-- end of diagram -->";
    const from = before.indexOf(start);
    const to = before.indexOf(end, from);
    if (from < 0 || to < 0) throw new Error(`docs/states.md has no place for the diagram of ${noun}`);
    return before.slice(0, from + start.length) + diagramOf(lifecycle) + before.slice(to);
  }, text);
