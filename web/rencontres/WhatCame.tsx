import { useQuery } from "@tanstack/react-query";
import type { RencontreStats } from "../../shared/rencontres/stats.ts";
import { pluralize } from "../../shared/text/count.ts";
import { Figure } from "../components/data/Figure.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { count, number } from "../platform/format.ts";
import { rencontreFiguresQuery } from "./queries.ts";

/** What there is to say of a rencontre that is over, in a sentence. */
const headline = ({ meetings, contracts }: RencontreStats): string => {
  const held = count(meetings, "rendez-vous tenu", "rendez-vous tenus");
  return contracts === 0 ? held : `${held}, ${count(contracts, "marché signé", "marchés signés")}`;
};

/** What a rencontre gave. */
export const WhatCame = ({ rencontreId }: { rencontreId: string }) => (
  <Loaded query={useQuery(rencontreFiguresQuery(rencontreId))} lines={3}>
    {(figures) => {
      const { buyers, suppliers, meetings, contracts, hours } = figures;
      const rows = [
        { value: buyers, text: pluralize(buyers, "acheteur") },
        { value: suppliers, text: pluralize(suppliers, "fournisseur solidaire", "fournisseurs solidaires") },
        { value: meetings, text: pluralize(meetings, "rendez-vous tenu", "rendez-vous tenus") },
        { value: contracts, text: pluralize(contracts, "marché signé", "marchés signés") },
        ...(hours === undefined
          ? []
          : [{ value: hours, text: pluralize(hours, "heure d’insertion", "heures d’insertion") }]),
      ];
      return (
        <section>
          <h2 className="text-h2">{headline(figures)}</h2>
          <dl className="mt-4 grid gap-x-6 gap-y-4 border-y border-line py-6 sm:grid-cols-3 lg:grid-cols-5">
            {rows.map(({ value, text }) => (
              <Figure key={text} text={text} className="text-violette">
                {number(value)}
              </Figure>
            ))}
          </dl>
          <p className="mt-3 max-w-measure text-small text-ink-soft">
            Les marchés sont ceux que les participants ont annoncés et que l’équipe a vérifiés.
          </p>
        </section>
      );
    }}
  </Loaded>
);
