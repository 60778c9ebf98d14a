import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { answer, api } from "../platform/api.ts";
import { problemOf } from "../platform/problem.ts";
import { useRefreshInbox } from "../staff/inbox/queries.ts";
import type { MailStatus, MailView } from "./queries.ts";

type Decision = { label: string; message: string; run: (id: string) => Promise<unknown> };

const resend: Decision = {
  label: "Envoyer de nouveau",
  message: "Le courriel repart.",
  run: (id) => answer(api.mails[":id"].resending.$post({ param: { id }, json: {} })),
};

const release: Decision = {
  label: "Lever le blocage de l’adresse et envoyer",
  message: "L’adresse est débloquée et le courriel repart.",
  run: (id) => answer(api.mails[":id"].resending.$post({ param: { id }, json: { releaseAddress: true } })),
};

const settle = (outcome: "sent" | "failed", label: string): Decision => ({
  label,
  message: "Le sort du courriel est noté.",
  run: (id) => answer(api.mails[":id"].settlement.$post({ param: { id }, json: { outcome } })),
});

const leave = settle("failed", "Classer sans le renvoyer");

const decisions: Partial<Record<MailStatus, readonly Decision[]>> = {
  failed: [resend, leave],
  doubtful: [
    settle("sent", "Il est arrivé"),
    resend,
    settle("failed", "Il n’est pas arrivé, ne pas le renvoyer"),
  ],
  bounced: [release, leave],
  complained: [release, leave],
  suppressed: [release],
  abandoned: [resend],
};

/** What the team can do about a mail, in the state it is in. */
export const MailDecisions = ({ mail, onDone }: { mail: MailView; onDone: () => void }) => {
  const client = useQueryClient();
  const refreshInbox = useRefreshInbox();
  const decide = useMutation({
    mutationFn: (decision: Decision) => decision.run(mail.id),
    onSuccess: async (_answer, { message }) => {
      await client.invalidateQueries({ queryKey: ["mails"] });
      await client.invalidateQueries({ queryKey: ["mail", mail.id] });
      refreshInbox();
      toast(message);
      onDone();
    },
  });
  const open = decisions[mail.status] ?? [];
  if (open.length === 0) return null;
  return (
    <div className="space-y-4">
      {decide.error && (
        <Notice tone="error" title={problemOf(decide.error).title}>
          <p>{problemOf(decide.error).detail}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {open.map((decision) => (
          <Button key={decision.label} busy={decide.isPending} onClick={() => decide.mutate(decision)}>
            {decision.label}
          </Button>
        ))}
      </div>
    </div>
  );
};
