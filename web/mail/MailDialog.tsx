import { useQuery } from "@tanstack/react-query";
import { momentText } from "../../shared/time/dates.ts";
import { Link } from "../components/basics/Link.tsx";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { count } from "../platform/format.ts";
import { MailDecisions } from "./MailDecisions.tsx";
import { MailForms } from "./MailForms.tsx";
import { causeWords, mailStates } from "./mail-labels.ts";
import { type MailView, mailQuery } from "./queries.ts";

/** What became of it, in order. */
const Trace = ({ mail }: { mail: MailView }) => (
  <div className="space-y-1">
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusBadge {...mailStates[mail.status]} />
      <span className="break-all">
        À{" "}
        <Link to="/equipe/courriels" search={{ a: mail.to }}>
          {mail.to}
        </Link>
      </span>
    </p>
    <p className="text-small text-ink-soft">
      Écrit le {momentText(mail.queuedAt)}
      {mail.sentAt && `, parti le ${momentText(mail.sentAt)}`}
      {mail.nextAttemptAt && `, prochain essai le ${momentText(mail.nextAttemptAt)}`}
      {mail.attempts > 1 && `, ${count(mail.attempts, "essai")}`}
      {mail.resendings > 0 && `, renvoyé ${count(mail.resendings, "fois", "fois")} par l’équipe`}.{" "}
      {causeWords(mail.status)}
    </p>
  </div>
);

/** One mail as its reader has it, and what the team can decide of it. */
export const MailDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const query = useQuery(mailQuery(id));
  return (
    <Dialog title={query.data?.subject ?? "Courriel"} onClose={onClose} wide>
      <Loaded query={query}>
        {(mail) => (
          <div className="space-y-5">
            <Trace mail={mail} />
            {mail.lastError && (
              <Notice tone="warning" title="Dernière réponse du serveur">
                <p className="break-words">{mail.lastError}</p>
              </Notice>
            )}
            <MailDecisions mail={mail} onDone={onClose} />
            <MailForms {...mail} />
          </div>
        )}
      </Loaded>
    </Dialog>
  );
};
