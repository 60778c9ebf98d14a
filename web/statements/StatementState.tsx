import { statementSets } from "../../shared/statements/lifecycle.ts";
import type { StaffStatement } from "../../shared/statements/view.ts";
import { dayText, momentText, monthText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { MailLink, PhoneLink } from "../components/basics/Reach.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { answer, api, ifMatch } from "../platform/api.ts";
import { count } from "../platform/format.ts";
import { problemOf } from "../platform/problem.ts";
import { StatementStatusBadge } from "./StatementStatusBadge.tsx";
import { useAct } from "./useAct.ts";

/** When it was asked, stated and checked. */
const history = ({ askedOn, reminders, statedAt, statedBy, checkedAt, linkUntil }: StaffStatement) =>
  [
    askedOn &&
      `Lien envoyé le ${dayText(askedOn)}${reminders > 0 ? `, ${count(reminders, "relance")}` : ""}${linkUntil ? `, valable jusqu’au ${dayText(linkUntil)}` : ""}.`,
    statedAt && `Déclaré le ${momentText(statedAt)}${statedBy === "staff" ? ", saisi par l’équipe" : ""}.`,
    checkedAt && `Accepté le ${momentText(checkedAt)}.`,
  ].filter((text) => text !== undefined && text !== "");

/** Where a statement stands, and whom to call or to send a link. */
export const StatementState = ({ statement }: { statement: StaffStatement }) => {
  const { id, status, contact, companyId, reason, version, beside } = statement;
  const sending = useAct(
    id,
    () => answer(api.clause.statements[":id"].link.$post({ param: { id } }, ifMatch(version))),
    () => "Un nouveau lien est parti.",
  );
  const isOpen = statementSets.open.includes(status);
  return (
    <section aria-label="État" className="space-y-3">
      <StatementStatusBadge status={status} />
      {history(statement).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {reason && (
        <Notice tone="info" title="Relevé corrigé">
          <p>{reason}</p>
        </Notice>
      )}
      {contact ? (
        <p>
          {contact.name} : {contact.phone && <PhoneLink phone={contact.phone} />}{" "}
          <MailLink email={contact.email} />
        </p>
      ) : (
        <Notice tone="warning" title="Cette entreprise n’a pas d’adresse électronique">
          <p>
            <Link to="/equipe/clauses/entreprises/$id" params={{ id: companyId }}>
              Ajoutez-la sur sa page
            </Link>
            , ou appelez l’entreprise et saisissez ses heures ici.
          </p>
        </Notice>
      )}
      {statement.leftOut > 0 && (
        <Notice
          tone="warning"
          title={`${count(statement.leftOut, "contrat de travail n’a pas trouvé", "contrats de travail n’ont pas trouvé")} place dans ce relevé`}
        >
          <p>
            Demandez leurs heures à l’entreprise dans un fichier, et{" "}
            <Link to="/equipe/import" search={{ onglet: "clause" }}>
              importez-le
            </Link>
            .
          </p>
        </Notice>
      )}
      {isOpen && contact && (
        <Button small busy={sending.isPending} onClick={() => sending.mutate(undefined)}>
          Envoyer un nouveau lien
        </Button>
      )}
      {sending.error && (
        <Notice tone="error" title={problemOf(sending.error).title}>
          <p>{problemOf(sending.error).detail}</p>
        </Notice>
      )}
      {beside.length > 0 && (
        <p className="flex flex-wrap gap-4">
          {beside.map((other) => (
            <Link key={other.id} to="/equipe/clauses/releves/$id" params={{ id: other.id }}>
              {monthText(other.month)}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
};
