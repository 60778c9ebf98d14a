import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "../components/basics/Button.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { answerInvitation } from "../organisations/queries.ts";
import { problemOf } from "../platform/problem.ts";
import type { Me } from "../platform/session.ts";

/** Organisations that ask me to speak for them: yes or no. */
export const InvitationList = ({ me }: { me: Me }) =>
  me.invitations.length === 0 ? null : (
    <section aria-label="Invitations" className="space-y-4">
      {me.invitations.map((invitation) => (
        <Item key={invitation.organisationId} invitation={invitation} />
      ))}
    </section>
  );

const Item = ({ invitation }: { invitation: Me["invitations"][number] }) => {
  const { organisationId, organisationName } = invitation;
  const client = useQueryClient();
  const answering = useMutation({
    mutationFn: (accepted: boolean) => answerInvitation(organisationId, accepted),
    onSuccess: async (_done, accepted) => {
      await client.invalidateQueries({ queryKey: ["me"] });
      toast(accepted ? `Vous parlez désormais pour ${organisationName}.` : "L’invitation est déclinée.");
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 rounded-large border border-violette bg-violette-wash p-5">
      <p>
        <strong>{organisationName}</strong> vous invite à parler en son nom.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button look="main" busy={answering.isPending} onClick={() => answering.mutate(true)}>
          Accepter<span className="sr-only"> l’invitation de {organisationName}</span>
        </Button>
        <Button onClick={() => answering.mutate(false)}>
          Décliner<span className="sr-only"> l’invitation de {organisationName}</span>
        </Button>
      </div>
    </div>
  );
};
