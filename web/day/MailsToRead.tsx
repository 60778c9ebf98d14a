import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Loaded } from "../components/feedback/States.tsx";
import { MailToRead } from "../mail/PreviewDialog.tsx";
import { previewQuery } from "../mail/queries.ts";

type MailsToReadProps = { rencontreId: string; round: number };

/** The mails that a replanning would send, read on demand before it is confirmed. */
export const MailsToRead = ({ rencontreId, round }: MailsToReadProps) => {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="font-semibold">Lire les courriels avant de les envoyer</summary>
      {open && (
        <div className="mt-4">
          <Mails rencontreId={rencontreId} round={round} />
        </div>
      )}
    </details>
  );
};

const Mails = ({ rencontreId, round }: MailsToReadProps) => {
  const [chosen, setChosen] = useState<string>();
  const query = useQuery({
    ...previewQuery(rencontreId, { kind: "publication", round }, chosen),
    placeholderData: keepPreviousData,
  });
  return <Loaded query={query}>{(preview) => <MailToRead preview={preview} onChoose={setChosen} />}</Loaded>;
};
