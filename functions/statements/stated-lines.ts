import type { Employment } from "../../shared/clause/schema.ts";
import type { FieldError } from "../../shared/errors/errors.ts";
import { endFault, hoursFault } from "../../shared/statements/judge-hours.ts";
import type { HoursStatement, StatementInput, StatementLine } from "../../shared/statements/schema.ts";

/** What is wrong with a field of a statement. */
export const fault = (path: string, message: string, code = "custom"): FieldError => ({
  path,
  code,
  message,
});

/** The lines as stated, and what is wrong with them; a line that was accepted stays as it is. */
export const statedLines = (
  { lines, month }: HoursStatement,
  { nothing, lines: given }: StatementInput,
  employments: ReadonlyMap<string, Employment>,
): { lines: StatementLine[]; fields: FieldError[] } => {
  const fields = given.flatMap(({ employmentId }, i) => {
    const isKnown = lines.some((line) => line.employmentId === employmentId);
    const isFirst = given.findIndex((other) => other.employmentId === employmentId) === i;
    if (isKnown && isFirst) return [];
    return [
      isKnown
        ? fault(`lines[${i}]`, "Contrat de travail : une seule ligne pour chacun.", "duplicate")
        : fault(`lines[${i}]`, "Contrat de travail : celui-ci n’est pas dans ce relevé.", "unknown"),
    ];
  });
  const stated = lines.map((line): StatementLine => {
    const place = given.findIndex(({ employmentId }) => employmentId === line.employmentId);
    const said = given[place];
    const employment = employments.get(line.employmentId);
    if (line.decision === "accepted" || !employment) return line;
    const path = place === -1 ? "lines" : `lines[${place}]`;
    const hours = nothing ? 0 : said?.hours;
    const end = said?.end === employment.end ? undefined : said?.end;
    const wrongEnd = end && endFault(end, employment.start);
    if (wrongEnd) fields.push(fault(`${path}.end`, `Fin du contrat : ${wrongEnd}`));
    const wrong =
      hours === undefined
        ? "à remplir ; écrivez 0 s’il n’y en a pas ce mois-ci."
        : hoursFault(hours, month, { start: employment.start, end: end ?? employment.end });
    if (wrong) fields.push(fault(place === -1 ? path : `${path}.hours`, `Heures : ${wrong}`));
    const { end: _end, why: _why, hours: _hours, ...kept } = line;
    return {
      ...kept,
      ...(hours === undefined ? {} : { hours }),
      ...(end === undefined ? {} : { end }),
      note: said?.note ?? "",
      decision: "waiting",
    };
  });
  return { lines: stated, fields };
};

/** « Rien ce mois-ci »: whether no line and no hire that may still be accepted tells of an hour. */
export const tellsOfNoHour = ({ lines, hires }: Pick<HoursStatement, "lines" | "hires">): boolean =>
  [...lines, ...hires.filter(({ status }) => status === "waiting")].every(({ hours = 0 }) => hours === 0);
