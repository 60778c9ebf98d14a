import { useQuery } from "@tanstack/react-query";
import { kindName } from "../../shared/suppliers/kinds.ts";
import { untilText } from "../../shared/suppliers/proof-validity.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Link } from "../components/basics/Link.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { ModalityName } from "../law/ModalityName.tsx";
import { rulesQuery } from "../law/queries.ts";
import { today } from "../platform/clock.ts";
import { type ReservedArticle, reservedArticles } from "./reserved-articles.ts";

const why = ({ kind, proof, note, status }: ReservedArticle): string => {
  const name = kindName(kind);
  const as = /^[aeiouéèê]/i.test(name) ? `En tant qu’${name}` : `En tant que ${name}`;
  if (note) return `${as}. ${note}`;
  if (status === "open" && proof) return `${as} : justificatif vérifié, ${untilText(proof)}.`;
  return proof
    ? `${as} : justificatif ${untilText(proof)}, que l’équipe n’a pas encore vérifié.`
    : `${as} : aucun justificatif en cours de validité n’est déposé ici, demandez-le.`;
};

const essLimits =
  "Seulement pour certains services (sociaux, de santé, culturels, de formation…), et pour trois ans au plus.";

/** Which reserved contracts a supplier can win on the day one reads. */
export const ReservedArticles = ({ supplier }: { supplier: Supplier }) => {
  const rules = useQuery(rulesQuery);
  return (
    <section>
      <h2 className="text-h2">Marchés réservés qu’elle peut remporter</h2>
      <Loaded query={rules}>
        {(law) => <Articles articles={reservedArticles(supplier, today(), law)} />}
      </Loaded>
      <p className="mt-3 text-small text-ink-soft">
        Au {dayText(today())}. Ce que dit chaque article :{" "}
        <Link to="/simulateur">quelle réservation pour mon besoin ?</Link>
      </p>
    </section>
  );
};

const Articles = ({ articles }: { articles: readonly ReservedArticle[] }) =>
  articles.length === 0 ? (
    <p className="mt-3 max-w-measure">
      Aucun de ses types de structure n’ouvre droit à un marché réservé. Une clause sociale d’exécution, un
      critère social ou un achat direct restent possibles.
    </p>
  ) : (
    <ul className="mt-4 divide-y divide-line border-y border-line">
      {articles.map((article) => (
        <li key={article.modality} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[1fr_auto]">
          <div className="min-w-0">
            <p className="font-semibold">
              <ModalityName label={article.label} />
            </p>
            <p className="text-small text-ink-soft">
              {why(article)}
              {article.modality === "L2113-15" && ` ${essLimits}`}
            </p>
          </div>
          <p>
            <StatusBadge
              {...(article.status === "open"
                ? { tone: "good", label: "Oui" }
                : { tone: "warning", label: "À vérifier" })}
            />
          </p>
        </li>
      ))}
    </ul>
  );
