import { dayText } from "../../shared/time/dates.ts";
import { Link } from "../components/basics/Link.tsx";
import type { LetterKind } from "./LetterDialog.tsx";
import type { FollowedView } from "./queries.ts";

const letterNames: Record<LetterKind, string> = { reminder: "Relance", certificate: "Attestation" };

/** The letters that were sent about a contract. */
export const LettersSection = ({ letters }: FollowedView) => (
  <section>
    <h2 className="mb-4 text-h2">Lettres</h2>
    {letters.length === 0 ? (
      <p className="text-ink-soft">Aucune lettre n’est partie.</p>
    ) : (
      <ul className="divide-y divide-line">
        {letters.map(({ id, content, createdAt, mailId, nth }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3">
            <span>
              {letterNames[content.kind]} à {content.recipient.name}, le {dayText(createdAt)}
              {nth > 1 && ` (envoi ${nth})`}
            </span>
            <Link to="/equipe/courriels" search={{ courriel: mailId }}>
              Le courriel<span className="sr-only"> à {content.recipient.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    )}
  </section>
);
