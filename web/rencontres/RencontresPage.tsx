import { useQuery } from "@tanstack/react-query";
import { type RencontreStatus, rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { rencontresQuery } from "./queries.ts";
import { RencontreCard } from "./RencontreCard.tsx";

const isOver = ({ status }: { status: RencontreStatus }): boolean => rencontreSets.over.includes(status);

/** Rencontres to come, then those that were. */
export const RencontresPage = () => (
  <Page>
    <PageTitle
      title="Rencontres"
      lead="Des journées de rendez-vous courts entre acheteurs et fournisseurs solidaires, choisis à partir de vrais besoins."
    />
    <Loaded query={useQuery(rencontresQuery)}>
      {({ items }) => {
        const coming = items.filter((rencontre) => !isOver(rencontre)).reverse();
        const past = items.filter(isOver);
        return (
          <div className="space-y-section">
            <section>
              <h2 className="mb-6 text-h2">À venir</h2>
              {coming.length === 0 ? (
                <EmptyState title="Pas de date annoncée">
                  <p>La prochaine rencontre sera annoncée ici et par courriel aux organisations inscrites.</p>
                </EmptyState>
              ) : (
                <ul className="space-y-8">
                  {coming.map((rencontre) => (
                    <li key={rencontre.id}>
                      <RencontreCard rencontre={rencontre} />
                    </li>
                  ))}
                </ul>
              )}
            </section>
            {past.length > 0 && (
              <section>
                <h2 className="mb-6 text-h2">Passées</h2>
                <ul className="grid gap-8 md:grid-cols-2">
                  {past.map((rencontre) => (
                    <li key={rencontre.id}>
                      <RencontreCard rencontre={rencontre} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        );
      }}
    </Loaded>
  </Page>
);
