import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Preparation } from "../../shared/rencontres/preparation.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { MailLink, PhoneLink } from "../components/basics/Reach.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { TableFiles } from "../components/data/TableFiles.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { PreviewDialog } from "../mail/PreviewDialog.tsx";
import { answer, api } from "../platform/api.ts";
import { count, list, number } from "../platform/format.ts";

type Filler = Preparation["fillers"][number];

const columns = (label: (id: string) => string): readonly Column<Filler>[] => [
  {
    key: "name",
    header: "Fournisseur",
    names: true,
    cell: ({ supplierId, name, city }) => (
      <>
        <Link to="/equipe/fournisseurs/$id" params={{ id: supplierId }}>
          {name}
        </Link>
        <span className="block text-small text-ink-soft">{city}</span>
      </>
    ),
  },
  { key: "could", header: "Pourrait répondre à", cell: ({ categories }) => list(categories.map(label)) },
  { key: "intents", header: "Intentions", align: "right", cell: ({ intents }) => number(intents) },
  {
    key: "contact",
    header: "Contact",
    cell: ({ contactName, email, phone, invitedAt }) => (
      <>
        {contactName}
        <span className="block text-small">{email && <MailLink email={email} />}</span>
        <span className="block text-small">{phone && <PhoneLink phone={phone} />}</span>
        {invitedAt && <span className="block text-small text-ink-soft">Invité le {dayText(invitedAt)}</span>}
      </>
    ),
  },
];

/** Copies the addresses, one after the other, as a mail program takes them. */
const copy = async (addresses: readonly string[]) => {
  await navigator.clipboard.writeText(addresses.join(", "));
  toast(`${count(addresses.length, "adresse copiée", "adresses copiées")} : collez-les en copie cachée.`);
};

type FillersProps = {
  rencontre: Rencontre;
  fillers: readonly Filler[];
  label: (id: string) => string;
};

/** Suppliers of the annuaire who could fill a gap, and the way to invite them. */
export const Fillers = ({ rencontre, fillers, label }: FillersProps) => {
  const [asked, setAsked] = useState(false);
  const client = useQueryClient();
  const invitation = useMutation({
    mutationFn: () => answer(api.rencontres[":id"].invitations.$post({ param: { id: rencontre.id } })),
    onSuccess: async ({ invited }) => {
      await client.invalidateQueries({ queryKey: ["preparation", rencontre.id] });
      setAsked(false);
      toast(`${count(invited, "invitation part", "invitations partent")}.`);
    },
  });
  if (fillers.length === 0) return null;
  const addresses = [...new Set(fillers.flatMap(({ email }) => (email === "" ? [] : [email])))];
  const waiting = fillers.some(({ email, invitedAt }) => email !== "" && !invitedAt);
  return (
    <section className="space-y-4">
      <h2 className="text-h2">
        {count(fillers.length, "fournisseur de l’annuaire pourrait", "fournisseurs de l’annuaire pourraient")}{" "}
        combler un manque
      </h2>
      <div className="no-print flex flex-wrap items-center gap-6">
        {rencontre.status === "open" && waiting && (
          <Button look="main" icon="mail" onClick={() => setAsked(true)}>
            Relire et envoyer les invitations
          </Button>
        )}
        {addresses.length > 0 && (
          <Button onClick={() => void copy(addresses)}>
            Copier {count(addresses.length, "adresse", "adresses")}
          </Button>
        )}
        <TableFiles path={`/api/rencontres/${rencontre.id}/fillers`} what="Fournisseurs à inviter" />
      </div>
      <Table
        caption="Fournisseurs de l’annuaire à inviter"
        columns={columns(label)}
        rows={fillers}
        rowKey={({ supplierId }) => supplierId}
      />
      {asked && (
        <PreviewDialog
          title="Inviter ceux qui pourraient répondre"
          rencontreId={rencontre.id}
          announcement={{ kind: "invitation" }}
          action={(mails) =>
            mails < 2 ? "Envoyer l’invitation" : `Envoyer les ${count(mails, "invitation")}`
          }
          busy={invitation.isPending}
          problem={invitation.error && <ErrorState error={invitation.error} />}
          onConfirm={() => invitation.mutate()}
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  );
};
