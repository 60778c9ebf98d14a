import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../docs/decisions/", import.meta.url);

/** The list of decisions, written from their files. */
export const indexFile = new URL("README.md", folder);

/** One record: its file, its title, the day it was taken and whether it still holds. */
export type Decision = { file: string; title: string; day: string; status: string };

const line = /^(\d{4}-\d{2}-\d{2}) · ((?:accepted|superseded by \[).*)$/;

const readDecision = (file: string): Decision => {
  const [heading = "", , dated = ""] = readFileSync(new URL(file, folder), "utf8").split("\n");
  const [, day, status] = line.exec(dated) ?? [];
  if (!heading.startsWith("# ") || day === undefined || status === undefined)
    throw new Error(`docs/decisions/${file}: a title, an empty line, then « YYYY-MM-DD · accepted »`);
  if (!file.startsWith(`${day}-`)) throw new Error(`docs/decisions/${file}: its name begins with its day`);
  return { file, title: heading.slice(2), day, status };
};

/** Every decision, the oldest first. Throws where a record has no title, day or status. */
export const readDecisions = (): Decision[] =>
  readdirSync(folder)
    .filter((file) => file !== "README.md")
    .sort()
    .map(readDecision);

/** The index as it should stand. */
export const decisionIndex = (decisions: readonly Decision[]): string =>
  [
    "# Decisions",
    "",
    "What a later reader would ask « why not otherwise? » about, the oldest first. A record that no longer holds is kept and names",
    "the one that took its place. This list is written by `npx node tests/docs/write-decisions.ts`.",
    "",
    "| day | decision | status |",
    "| --- | --- | --- |",
    ...decisions.map(({ day, file, title, status }) => `| ${day} | [${title}](${file}) | ${status} |`),
    "",
  ].join("\n");
