import { useMutation, useQueryClient } from "@tanstack/react-query";
import { emailText } from "../../shared/fields/email-text.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Decision } from "../components/dialogs/Decision.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { problemOf } from "../platform/problem.ts";
import { DomainSign } from "./DomainSign.tsx";
import { approveMember, refuseMember } from "./queries.ts";

type JoinRequest = {
  organisationId: string;
  organisationName: string;
  accountId: string;
  email: string;
  note: string;
  domain?: "same" | "other" | "public" | undefined;
  createdAt: string;
};

/** Somebody who asks to speak for an organisation: who, on what ground, and the answer. */
export const JoinRequestItem = ({ request }: { request: JoinRequest }) => {
  const client = useQueryClient();
  const { organisationId, organisationName, accountId } = request;
  const email = emailText(request.email);
  const answered = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["members", organisationId] }),
      client.invalidateQueries({ queryKey: ["join-requests"] }),
      // What waits for the person who answers: the request leaves their space at once.
      client.invalidateQueries({ queryKey: ["me", "waiting"] }),
    ]);
  const approval = useMutation({
    mutationFn: () => approveMember(organisationId, accountId),
    onSuccess: async () => {
      await answered();
      toast(`${email} parle désormais pour ${organisationName}.`);
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  return (
    <div className="space-y-3">
      <p>
        <strong className="break-all">{email}</strong> demande à parler pour {organisationName}, depuis le{" "}
        {dayText(request.createdAt)}.
      </p>
      <DomainSign domain={request.domain} />
      {request.note && <p className="border-l-4 border-line pl-4 whitespace-pre-line">{request.note}</p>}
      <p className="text-small text-ink-soft">
        Acceptez seulement si vous connaissez cette personne : elle pourra modifier la page, inscrire
        l’organisation et voir ses rendez-vous.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button look="main" busy={approval.isPending} onClick={() => approval.mutate()}>
          Accepter<span className="sr-only"> {email}</span>
        </Button>
        <Decision
          label="Refuser"
          title={`Refuser la demande de ${email}`}
          help="La personne recevra ce motif par courriel."
          action="Refuser la demande"
          decide={(reason) => refuseMember(organisationId, accountId, reason)}
          onDone={() => {
            void answered();
            toast("La demande est refusée.");
          }}
        />
      </div>
    </div>
  );
};
