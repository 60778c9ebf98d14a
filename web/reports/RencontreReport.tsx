import type { RencontreSummary } from "../../shared/overview/report.ts";
import { weekdayText } from "../../shared/time/dates.ts";
import { Link } from "../components/basics/Link.tsx";
import { count, number } from "../platform/format.ts";
import { FlowPicture } from "./FlowPicture.tsx";

const title = ({ meetings, outcomes }: RencontreSummary): string =>
  outcomes.contractAwarded > 0
    ? `${count(meetings, "rendez-vous", "rendez-vous")}, ${count(outcomes.contractAwarded, "marché attribué", "marchés attribués")}`
    : count(meetings, "rendez-vous", "rendez-vous");

/** From the meetings of a rencontre to contracts: how many stay at each step. */
export const RencontreReport = ({ rencontre }: { rencontre: RencontreSummary }) => {
  return (
    <section>
      <h2 className="text-h2">{title(rencontre)}</h2>
      <p className="mt-1 text-ink-soft">
        <Link to="/equipe/rencontres/$id" params={{ id: rencontre.id }}>
          {rencontre.title}
        </Link>
        , le {weekdayText(rencontre.date)}, avec {count(rencontre.buyers, "acheteur")} (
        {count(rencontre.intents, "intention")}) et {count(rencontre.suppliers, "fournisseur")}
        {rencontre.satisfaction !== undefined &&
          `. Utilité : ${number(Math.round(rencontre.satisfaction * 10) / 10)} sur 5`}
        .{" "}
        <Link to="/equipe/suites" search={{ rencontre: rencontre.id }}>
          Ce que chaque rendez-vous est devenu
        </Link>
      </p>
      <div className="mt-4">
        <FlowPicture rencontre={rencontre} />
      </div>
    </section>
  );
};
