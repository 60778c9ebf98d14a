import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { momentText } from "../../shared/dates.ts";
import { answer, api } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Notice } from "../components/Notice.tsx";
import { Loaded } from "../components/States.tsx";
import { StatusBadge } from "../components/StatusBadge.tsx";
import { toast } from "../components/Toast.tsx";
import { problemOf } from "../problem.ts";
import { mailStates } from "./mail-labels.ts";
import { type MailStatus, mailQuery } from "./queries.ts";

type Decision = { label: string; said: string; run: (id: string) => Promise<unknown> };

const resend: Decision = {
  label: "Envoyer de nouveau",
  said: "Le courriel repart.",
  run: (id) => answer(api.mails[":id"].resending.$post({ param: { id }, json: {} })),
};

const release: Decision = {
  label: "Lever le blocage de l’adresse et envoyer",
  said: "L’adresse est débloquée et le courriel repart.",
  run: (id) => answer(api.mails[":id"].resending.$post({ param: { id }, json: { releaseAddress: true } })),
};

const settle = (outcome: "sent" | "failed"): Decision => ({
  label: outcome === "sent" ? "Il est arrivé" : "Il n’est pas arrivé",
  said: "Le sort du courriel est noté.",
  run: (id) => answer(api.mails[":id"].settlement.$post({ param: { id }, json: { outcome } })),
});

const decisions: Partial<Record<MailStatus, readonly Decision[]>> = {
  failed: [resend],
  doubtful: [settle("sent"), settle("failed")],
  bounced: [release],
  suppressed: [release],
};

/** One mail as its reader has it, and what the team can decide of it. */
export const MailDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const query = useQuery(mailQuery(id));
  const client = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: Decision) => decision.run(id),
    onSuccess: async (_answer, { said }) => {
      await client.invalidateQueries({ queryKey: ["mails"] });
      await client.invalidateQueries({ queryKey: ["mail", id] });
      toast(said);
      onClose();
    },
  });
  return (
    <Dialog title={query.data?.subject ?? "Courriel"} onClose={onClose} wide>
      <Loaded query={query}>
        {(mail) => (
          <div className="space-y-5">
            <p className="flex flex-wrap items-center gap-3">
              <StatusBadge {...mailStates[mail.status]} />
              <span className="break-all">À {mail.to}</span>
              <span className="text-ink-soft">
                {mail.sentAt
                  ? `envoyé le ${momentText(mail.sentAt)}`
                  : `écrit le ${momentText(mail.queuedAt)}`}
              </span>
            </p>
            {mail.lastError && (
              <Notice tone="warning" title="Dernière réponse du serveur">
                <p className="break-words">{mail.lastError}</p>
              </Notice>
            )}
            <pre className="max-h-96 overflow-auto rounded border border-line bg-paper p-4 font-sans text-small whitespace-pre-wrap">
              {mail.text}
            </pre>
            {decide.error && (
              <Notice tone="error" title={problemOf(decide.error).title}>
                <p>{problemOf(decide.error).detail}</p>
              </Notice>
            )}
            <div className="flex flex-wrap gap-3">
              {decisions[mail.status]?.map((decision) => (
                <Button key={decision.label} busy={decide.isPending} onClick={() => decide.mutate(decision)}>
                  {decision.label}
                </Button>
              ))}
            </div>
          </div>
        )}
      </Loaded>
    </Dialog>
  );
};
