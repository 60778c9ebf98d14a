import { useMutation } from "@tanstack/react-query";
import { Button } from "../components/basics/Button.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { answer, api } from "../platform/api.ts";
import { problemOf } from "../platform/problem.ts";
import { useRefreshInbox } from "./inbox/queries.ts";

/** Has an organisation told of the messages that wait for it, once it has a contact who can be written to. */
export const TellAgainButton = ({ id, title }: { id: string; title: string }) => {
  const refreshInbox = useRefreshInbox();
  const telling = useMutation({
    mutationFn: () => answer(api.conversations.unreached.$post({ json: { organisationId: id } })),
    onSuccess: ({ told }) => {
      refreshInbox();
      toast(
        told > 0
          ? `Un courriel part vers ${title}, avec ce qu’on lui a écrit.`
          : "C’est déjà fait : plus rien n’attend cette organisation.",
      );
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  return (
    <Button small icon="mail" busy={telling.isPending} onClick={() => telling.mutate()}>
      Prévenir de nouveau<span className="sr-only"> {title}</span>
    </Button>
  );
};
