import { evolution } from "../../shared/clause/report/figure-words.ts";
import { periodText } from "../../shared/clause/report/period-words.ts";
import { changeFrom } from "../../shared/clause/report/tables.ts";
import type { ClauseReport } from "../../shared/clause/report-schema.ts";
import { Link } from "../components/basics/Link.tsx";
import { number } from "../platform/format.ts";
import { linesBehind } from "./lines-behind.ts";
import type { LinesSearch } from "./report-address.ts";

type Shown = {
  key: string;
  name: string;
  plural: string;
  of: (report: ClauseReport) => number | null;
  /** Whether it needs lines: a year that is only published has none. */
  byLines?: boolean;
};

const shown: readonly Shown[] = [
  { key: "hours", name: "heure travaillée", plural: "heures travaillées", of: ({ hours }) => hours },
  { key: "fte", name: "équivalent temps plein", plural: "équivalents temps plein", of: ({ fte }) => fte },
  {
    ...{ key: "participants", name: "bénéficiaire", plural: "bénéficiaires", byLines: true },
    of: ({ participants }) => participants,
  },
  {
    ...{ key: "newParticipants", name: "nouveau bénéficiaire", plural: "nouveaux bénéficiaires" },
    ...{ byLines: true, of: ({ newParticipants }) => newParticipants },
  },
  {
    ...{ key: "employments", name: "contrat de travail", plural: "contrats de travail", byLines: true },
    of: ({ employments }) => employments,
  },
  {
    ...{ key: "contracts", name: "marché suivi", plural: "marchés suivis", byLines: true },
    of: ({ contracts }) => contracts,
  },
  {
    ...{ key: "companies.followed", name: "entreprise accompagnée", plural: "entreprises accompagnées" },
    ...{ byLines: true, of: ({ companies }) => companies.followed },
  },
  {
    ...{ key: "buyers.followed", name: "acheteur accompagné", plural: "acheteurs accompagnés" },
    ...{ byLines: true, of: ({ buyers }) => buyers.followed },
  },
];

/** What the year came to, each with its change and the lines behind it. */
export const KeyFigures = ({
  report,
  before,
  year,
  search,
}: {
  report: ClauseReport;
  before: ClauseReport | undefined;
  year: string;
  search: LinesSearch;
}) => {
  const linesKnown = before !== undefined && before.contractsWithHours > 0;
  return (
    <dl className="grid grid-cols-2 gap-6 lg:grid-cols-4">
      {shown.map(({ key, name, plural, of, byLines }) => {
        const value = of(report);
        const earlier = before && (linesKnown || !byLines) ? of(before) : null;
        const change = changeFrom(value, earlier);
        const lines = linesBehind({ key: "figures" }, key);
        const told = value === null ? "–" : number(value);
        const words = value !== null && value < 2 ? name : plural;
        return (
          <div key={key} className="flex flex-col-reverse justify-end border-t-3 border-violette pt-3">
            <dt className="text-small">
              {words}
              {change !== null && before && earlier !== null && (
                <span className="block text-ink-soft">
                  {evolution(change)} ({number(earlier)} {periodText({ clause: before })})
                </span>
              )}
            </dt>
            <dd className="font-title text-h2 font-semibold tabular-nums">
              {lines ? (
                <Link
                  to="/equipe/bilan/$annee/lignes"
                  params={{ annee: year }}
                  search={{ ...search, ...lines }}
                  className="text-ink"
                  aria-label={`${told} ${words} : voir les lignes`}
                >
                  {told}
                </Link>
              ) : (
                told
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
