import type { Preparation } from "../../shared/preparation.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import { Button } from "../components/Button.tsx";
import { Link } from "../components/Link.tsx";
import { type Column, Table } from "../components/Table.tsx";
import { TableFiles } from "../components/TableFiles.tsx";
import { toast } from "../components/Toast.tsx";
import { count, list, number } from "../format.ts";

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
    cell: ({ contactName, email, phone }) => (
      <>
        {contactName}
        <span className="block text-small break-all">{[email, phone].filter(Boolean).join(" · ")}</span>
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
  if (fillers.length === 0) return null;
  const addresses = [...new Set(fillers.flatMap(({ email }) => (email === "" ? [] : [email])))];
  return (
    <section className="space-y-4">
      <h2 className="text-h2">
        {count(fillers.length, "fournisseur de l’annuaire pourrait", "fournisseurs de l’annuaire pourraient")}{" "}
        combler un manque
      </h2>
      <div className="no-print flex flex-wrap items-center gap-6">
        {addresses.length > 0 && (
          <Button icon="mail" onClick={() => void copy(addresses)}>
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
    </section>
  );
};
