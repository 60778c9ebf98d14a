import { compile } from "../../shared/planning/problem/instance.ts";
import type { Problem } from "../../shared/planning/problem/problem.ts";

const LACK_WORTH = 1_000;

/** Terms joined, some to a line: the reader of the format has a longest line. */
const lines = (parts: readonly string[], joint: string): string =>
  parts.map((part, k) => (k === 0 ? "" : joint) + part + (k % 50 === 49 ? "\n" : "")).join("");

const row = (terms: readonly string[], bound: string, index: number): string =>
  `r${index}: ${lines(terms, " + ").replaceAll("+ -", "-")} ${bound}`;

/**
 * The straightforward time-indexed part: a binary by meeting and allowed slot, rows for meetings, people in
 * slots, and tables.
 */
const timeIndexed = (problem: Problem) => {
  const instance = compile(problem);
  const { slots, people, meetings } = instance;
  const rows: [string[], string][] = [];
  const binaries: { name: string; m: number }[] = [];
  const inPersonSlot = Array.from({ length: people * slots }, (): string[] => []);
  const inSlot = Array.from({ length: slots }, (): string[] => []);
  for (let m = 0; m < meetings; m++) {
    const own: string[] = [];
    for (let t = 0; t < slots; t++) {
      if (instance.allowed[m * slots + t] === 0) continue;
      const name = `x${m}_${t}`;
      own.push(name);
      binaries.push({ name, m });
      inSlot[t]?.push(name);
      for (const p of [instance.first[m] ?? 0, instance.second[m] ?? 0])
        inPersonSlot[p * slots + t]?.push(name);
    }
    if (own.length > 0) rows.push([own, instance.required[m] === 1 ? "= 1" : "<= 1"]);
  }
  for (const names of inPersonSlot) if (names.length > 1) rows.push([names, "<= 1"]);
  for (const names of inSlot) if (names.length > problem.tables) rows.push([names, `<= ${problem.tables}`]);
  return { instance, rows, binaries, inPersonSlot };
};

const write = (
  direction: "Maximize" | "Minimize",
  objective: readonly string[],
  rows: readonly [string[], string][],
  binaries: readonly string[],
): string =>
  [
    direction,
    row(objective, "", 0).replace("r0", "obj"),
    "Subject To",
    ...rows.map(([terms, bound], r) => row(terms, bound, r + 1)),
    "Binary",
    lines(binaries, " "),
    "End",
  ].join("\n");

/** The choice of meetings (objectives 2 and 3). */
export const choiceModel = (problem: Problem): string => {
  const { instance, rows, binaries, inPersonSlot } = timeIndexed(problem);
  const { slots, people } = instance;
  const lacks: string[] = [];
  for (let p = 0; p < people; p++) {
    const names = inPersonSlot.slice(p * slots, (p + 1) * slots).flat();
    const least = instance.minMeetings[p] ?? 0;
    if (names.length > (instance.maxMeetings[p] ?? 0)) rows.push([names, `<= ${instance.maxMeetings[p]}`]);
    if (least === 0) continue;
    lacks.push(`l${p}`);
    rows.push([[...names, `l${p}`], `>= ${least}`]);
  }
  const objective = [
    ...binaries.map(({ name, m }) => `${instance.score[m]} ${name}`),
    ...lacks.map((lack) => `- ${LACK_WORTH} ${lack}`),
  ];
  return write(
    "Maximize",
    objective,
    rows,
    binaries.map(({ name }) => name),
  );
};

/**
 * The least breaks where every meeting takes place: a binary says that a person comes back in a slot, after
 * one in which they are idle; its sum over the day is one more than their breaks. Orders are pairs of rows.
 */
export const breaksModel = (problem: Problem): string => {
  const { instance, rows, binaries, inPersonSlot } = timeIndexed(problem);
  const { slots, people } = instance;
  const begins: string[] = [];
  const spread = problem.breakSpread;
  for (let p = 0; p < people; p++) {
    const day: string[] = [];
    for (let t = 0; t < slots; t++) {
      const now = inPersonSlot[p * slots + t] ?? [];
      const before = t === 0 ? [] : (inPersonSlot[p * slots + t - 1] ?? []);
      if (now.length === 0) continue;
      const begin = `b${p}_${t}`;
      day.push(begin);
      rows.push([[...now, ...before.map((x) => `- ${x}`), `- ${begin}`], "<= 0"]);
      rows.push([[begin, ...now.map((x) => `- ${x}`)], "<= 0"]);
      if (before.length > 0) rows.push([[begin, ...before], "<= 1"]);
    }
    begins.push(...day);
    if (spread == null) continue;
    const breaks = day.length > 0 ? 1 : 0;
    rows.push([[...day, "- low"], `>= ${breaks}`]);
    rows.push([[...day, "- low"], `<= ${breaks + spread}`]);
  }
  return write("Minimize", begins, rows, [...binaries.map(({ name }) => name), ...begins]);
};
