const HEAD = `# Benchmarks

Written by \`npm run bench\`: each section says when, on what and in how long it was measured. \`npm run bench -- PART\`
measures one part and rewrites its section only. Timings are medians unless told otherwise; where the machine was busy
(the load is that of the start, in processes waiting), ratios and processor time say more than durations.
`;

const MARK = /^<!-- part: ([\w-]+) -->$/m;

/** The sections of a document, by part. */
const read = (document: string): Map<string, string> => {
  const pieces = document.split(MARK);
  const sections = new Map<string, string>();
  for (let i = 1; i + 1 < pieces.length; i += 2) sections.set(pieces[i] ?? "", (pieces[i + 1] ?? "").trim());
  return sections;
};

/** The document with one section put in its place or replaced; sections follow the order of the parts, others go. */
export const withSection = (
  document: string,
  parts: readonly string[],
  { part, text }: { part: string; text: string },
): string => {
  const sections = read(document).set(part, text.trim());
  const kept = parts.flatMap((name) => {
    const section = sections.get(name);
    return section === undefined ? [] : [`<!-- part: ${name} -->\n\n${section}\n`];
  });
  return [HEAD, ...kept].join("\n");
};
