import { weekdayText } from "../../shared/dates.ts";
import type { Edition } from "../../shared/reports.ts";
import { Link } from "../components/Link.tsx";
import { count, number } from "../format.ts";
import { FlowPicture } from "./FlowPicture.tsx";

const title = ({ meetings, outcomes }: Edition): string =>
  outcomes.contractAwarded > 0
    ? `${count(meetings, "rendez-vous", "rendez-vous")}, ${count(outcomes.contractAwarded, "marché attribué", "marchés attribués")}`
    : count(meetings, "rendez-vous", "rendez-vous");

/** From the meetings of an edition to contracts: how many stay at each step. */
export const EditionReport = ({ edition }: { edition: Edition }) => {
  return (
    <section>
      <h2 className="text-h2">{title(edition)}</h2>
      <p className="mt-1 text-ink-soft">
        <Link to="/equipe/rencontres/$id" params={{ id: edition.id }}>
          {edition.title}
        </Link>
        , le {weekdayText(edition.date)}, avec {count(edition.buyers, "acheteur")} (
        {count(edition.intents, "intention")}) et {count(edition.suppliers, "fournisseur")}
        {edition.satisfaction !== undefined &&
          `. Utilité : ${number(Math.round(edition.satisfaction * 10) / 10)} sur 5`}
        .
      </p>
      <div className="mt-4">
        <FlowPicture edition={edition} />
      </div>
    </section>
  );
};
