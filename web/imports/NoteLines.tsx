import type { ImportTable } from "../../shared/imports/import-table.ts";
import { count, list } from "../platform/format.ts";

/** The first of them are shown; the file has the others. */
const mostShown = 10;

/** The lines of a file that are no records (titles, totals, notes): nothing is imported of them, and nothing is refused. */
export const NoteLines = ({ notes }: { notes: NonNullable<ImportTable["notes"]> }) => (
  <p className="text-small text-ink-soft">
    {count(
      notes.length,
      "ligne n’est qu’un titre, un total ou une note : elle est laissée de côté",
      "lignes ne sont que des titres, des totaux ou des notes : elles sont laissées de côté",
    )}{" "}
    ({list(notes.slice(0, mostShown).map(({ line, text }) => `ligne ${line} « ${text} »`))}
    {notes.length > mostShown ? "…" : ""}).
  </p>
);
