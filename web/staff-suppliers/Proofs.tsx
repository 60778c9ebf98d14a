import { periodText } from "../../shared/suppliers/proof-validity.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { FileLink } from "../components/basics/Link.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { kindTitle } from "../reference/kind-names.ts";
import { EquivalenceField } from "./EquivalenceField.tsx";

type Proof = Supplier["proofs"][number];

const Line = ({ supplier, proof }: { supplier: Supplier; proof: Proof }) => (
  <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
    <StatusBadge
      {...(proof.checked ? { tone: "good", label: "Vérifié" } : { tone: "warning", label: "À vérifier" })}
    />
    <span>
      {kindTitle(proof.kind)} : {proof.reference}
      {proof.authority && `, ${proof.authority}`}, {periodText(proof)}
    </span>
    {proof.file && (
      <FileLink href={`/api/suppliers/${supplier.id}/files/${proof.file.id}`} download>
        {proof.file.name}
      </FileLink>
    )}
    {proof.checked && !supplier.draft && <EquivalenceField supplier={supplier} proof={proof} />}
  </li>
);

/** Each proof with its file and staff's decision on it. */
export const Proofs = ({ supplier }: { supplier: Supplier }) => (
  <section className="rounded border border-line bg-surface p-5">
    <h2 className="text-h3">Justificatifs</h2>
    {supplier.proofs.length === 0 ? (
      <p className="mt-2 text-ink-soft">Aucun justificatif n’a été donné.</p>
    ) : (
      <ul className="mt-3 space-y-3">
        {supplier.proofs.map((proof) => (
          <Line key={`${proof.kind} ${proof.reference}`} supplier={supplier} proof={proof} />
        ))}
      </ul>
    )}
  </section>
);
