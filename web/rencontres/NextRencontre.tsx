import { useQuery } from "@tanstack/react-query";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import { ButtonLink } from "../components/basics/Link.tsx";
import { rencontresQuery } from "./queries.ts";
import { RencontreCard } from "./RencontreCard.tsx";

/** The next rencontre, where there is one; its absence is no news. */
export const NextRencontre = ({ action = "S’inscrire à la rencontre" }: { action?: string }) => {
  const { data } = useQuery(rencontresQuery);
  const next = data?.items.filter(({ status }) => rencontreSets.upcoming.includes(status)).at(-1);
  if (!next) return null;
  return (
    <section className="grid items-center gap-6 rounded-large bg-violette-wash p-6 md:grid-cols-[1fr_auto] md:p-8">
      <div>
        <h2 className="mb-4 text-h2">La prochaine rencontre</h2>
        <RencontreCard rencontre={next} />
      </div>
      {next.status === "open" && (
        <ButtonLink to="/rencontres/$id" params={{ id: next.id }} icon="arrowRight">
          {action}
        </ButtonLink>
      )}
    </section>
  );
};
