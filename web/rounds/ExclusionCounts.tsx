import type { ReactNode } from "react";
import { exclusionCodes } from "../../shared/matching/world/exclusion.ts";
import { ShareBar } from "../components/data/ShareBar.tsx";
import { EmptyState } from "../components/feedback/States.tsx";
import { exclusionLabels } from "../intents/exclusion-labels.ts";
import { count, number } from "../platform/format.ts";
import type { RoundView } from "./common/queries.ts";

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2 className="mb-3 text-h3">{title}</h2>
    {children}
  </section>
);

/** Who was left out and why: pairs that the conditions refuse, meetings without a place, participants short of meetings. */
export const ExclusionCounts = ({ round }: { round: RoundView }) => {
  const excluded = exclusionCodes.flatMap((code) => {
    const many = round.result?.excluded[code];
    return many ? [{ code, many }] : [];
  });
  const most = Math.max(1, ...excluded.map(({ many }) => many));
  const { short = [], unplaced = [] } = round.plan ?? {};
  return (
    <div className="space-y-10">
      {short.length > 0 && (
        <Part
          title={`${count(short.length, "participant a", "participants ont")} moins de rendez-vous que voulu`}
        >
          <ul className="divide-y divide-line">
            {short.map(({ registrationId, name, reason }) => (
              <li key={registrationId} className="py-2.5">
                <span className="font-semibold">{name}</span> : {reason}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="Paires écartées avant le calcul, par raison">
        {excluded.length === 0 ? (
          <EmptyState title="Aucune paire n’a été écartée" />
        ) : (
          <table className="w-full max-w-measure text-small">
            <caption className="sr-only">
              Paires d’une intention et d’un fournisseur écartées, par raison
            </caption>
            <tbody>
              {excluded.map(({ code, many }) => (
                <tr key={code} className="border-b border-line">
                  <th scope="row" className="py-2 pr-4 text-left font-normal first-letter:uppercase">
                    {exclusionLabels[code]}
                  </th>
                  <td className="w-1/3 py-2">
                    <ShareBar share={many / most} />
                  </td>
                  <td className="py-2 pl-4 text-right tabular-nums">{number(many)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Part>
      {unplaced.length > 0 && (
        <Part
          title={count(
            unplaced.length,
            "rapprochement sans place dans le plan",
            "rapprochements sans place dans le plan",
          )}
        >
          <ul className="divide-y divide-line">
            {unplaced.slice(0, 100).map(({ id, buyerName, supplierName, reason }) => (
              <li key={id} className="py-2.5">
                <span className="font-semibold">
                  {buyerName} et {supplierName}
                </span>
                <span className="block text-small text-ink-soft">{reason}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
};
