import { useQuery } from "@tanstack/react-query";
import type { RencontreFigures } from "../../shared/rencontre-figures.ts";
import { Figure } from "../components/Figure.tsx";
import { Loaded } from "../components/States.tsx";
import { count, number } from "../format.ts";
import { rencontreFiguresQuery } from "./queries.ts";

const plural = (many: number, one: string, several = `${one}s`): string => (many > 1 ? several : one);

/** What there is to say of an edition that is over, in a sentence. */
const finding = ({ meetings, contracts }: RencontreFigures): string => {
  const held = count(meetings, "rendez-vous tenu", "rendez-vous tenus");
  return contracts === 0 ? held : `${held}, ${count(contracts, "marché signé", "marchés signés")}`;
};

/** What an edition gave. */
export const WhatCame = ({ rencontreId }: { rencontreId: string }) => (
  <Loaded query={useQuery(rencontreFiguresQuery(rencontreId))} lines={3}>
    {(figures) => {
      const { buyers, suppliers, meetings, contracts, hours } = figures;
      const rows = [
        { value: buyers, text: plural(buyers, "acheteur") },
        { value: suppliers, text: plural(suppliers, "fournisseur solidaire", "fournisseurs solidaires") },
        { value: meetings, text: plural(meetings, "rendez-vous tenu", "rendez-vous tenus") },
        { value: contracts, text: plural(contracts, "marché signé", "marchés signés") },
        ...(hours === undefined
          ? []
          : [{ value: hours, text: plural(hours, "heure d’insertion", "heures d’insertion") }]),
      ];
      return (
        <section>
          <h2 className="text-h2">{finding(figures)}</h2>
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
