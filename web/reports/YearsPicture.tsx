import { useQuery } from "@tanstack/react-query";
import { leads } from "../../shared/overview/report-leads.ts";
import { Columns } from "../charts/Columns.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { number } from "../platform/format.ts";
import { yearsQuery } from "./queries.ts";
import { Section } from "./Section.tsx";

/** Hours of each year since 2012, as lines or publications tell them. */
export const YearsPicture = ({ year }: { year: number }) => (
  <Loaded query={useQuery(yearsQuery)} lines={4}>
    {({ items }) => {
      const known = items.filter(({ hours }) => hours !== null);
      if (known.length < 2) return null;
      return (
        <Section section="years" lead={leads.years({ years: items })}>
          <figure className="break-inside-avoid">
            <figcaption className="text-ink-soft">
              Heures d’insertion par année. En contour, les années publiées sans leurs lignes ; les filtres ne
              s’y appliquent pas.
            </figcaption>
            <Columns
              points={items.map((one) => ({
                ...{
                  key: String(one.year),
                  short: String(one.year),
                  shortest: String(one.year % 100),
                  value: one.hours,
                },
                hollow: !one.byLines,
              }))}
            />
            <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-small tabular-nums">
              {items.map((one) => (
                <li key={one.year}>
                  {one.year === year ? (
                    <strong>{one.year}</strong>
                  ) : (
                    <Link to="/equipe/bilan/$annee" params={{ annee: String(one.year) }}>
                      {one.year}
                    </Link>
                  )}
                  {"\u00a0: "}
                  {one.hours === null ? "inconnu" : number(Math.round(one.hours))}
                </li>
              ))}
            </ul>
          </figure>
        </Section>
      );
    }}
  </Loaded>
);
