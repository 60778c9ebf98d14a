import { weekdayText } from "../../shared/dates.ts";
import { outcomeAnswerLabels, outcomeAnswers } from "../../shared/lives.ts";
import type { Edition } from "../../shared/reports.ts";
import { Link } from "../components/Link.tsx";
import { ShareBar } from "../components/ShareBar.tsx";
import { count, number } from "../format.ts";

const title = ({ meetings, outcomes }: Edition): string =>
  outcomes.contractAwarded > 0
    ? `${count(meetings, "rendez-vous", "rendez-vous")}, ${count(outcomes.contractAwarded, "marché attribué", "marchés attribués")}`
    : count(meetings, "rendez-vous", "rendez-vous");

/** From the meetings of an edition to contracts: how many stay at each step. */
export const EditionReport = ({ edition }: { edition: Edition }) => {
  const steps = [
    { name: "Rendez-vous prévus", many: edition.meetings },
    { name: "Rendez-vous tenus", many: edition.held },
    ...outcomeAnswers.map((answer) => ({
      name: outcomeAnswerLabels[answer],
      many: edition.outcomes[answer],
    })),
    { name: "Sans réponse", many: edition.unanswered },
  ];
  const most = Math.max(1, edition.meetings);
  return (
    <section>
      <h2 className="text-h2">{title(edition)}</h2>
      <p className="mt-1 text-ink-soft">
        <Link to="/equipe/rencontres/$id" params={{ id: edition.id }}>
          {edition.title}
        </Link>
        , le {weekdayText(edition.date)}, avec {count(edition.buyers, "acheteur")} et{" "}
        {count(edition.suppliers, "fournisseur")}
        {edition.satisfaction !== undefined &&
          `. Utilité : ${number(Math.round(edition.satisfaction * 10) / 10)} sur 5`}
        .
      </p>
      <table className="mt-4 w-full max-w-measure text-small">
        <caption className="sr-only">Ce que sont devenus les rendez-vous</caption>
        <tbody>
          {steps.map(({ name, many }) => (
            <tr key={name} className="border-b border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {name}
              </th>
              <td className="w-1/2 py-2">
                <ShareBar share={many / most} />
              </td>
              <td className="py-2 pl-4 text-right tabular-nums">{number(many)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
