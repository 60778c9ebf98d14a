import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { dayText } from "../../shared/dates.ts";
import type { Supplier } from "../../shared/suppliers.ts";
import { answer, api } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { Decision } from "../components/Decision.tsx";
import { FileLink, Link } from "../components/Link.tsx";
import { Notice } from "../components/Notice.tsx";
import { ErrorState, Loaded } from "../components/States.tsx";
import { StatusBadge } from "../components/StatusBadge.tsx";
import { toast } from "../components/Toast.tsx";
import { EquivalenceField } from "./EquivalenceField.tsx";
import { kindTitle } from "./kind-names.ts";
import { supplierQuery } from "./queries.ts";
import { SupplierSheet } from "./SupplierSheet.tsx";
import { SupplierStatusBadge } from "./SupplierStatusBadge.tsx";

const route = getRouteApi("/equipe/fournisseurs/$id");

/** The page as it would be after publication. */
const proposed = (supplier: Supplier): Supplier =>
  supplier.draft
    ? {
        ...supplier,
        ...supplier.draft.input,
        proofs: supplier.draft.input.proofs.map((proof) => ({
          ...proof,
          checked: supplier.proofs.some(
            (known) =>
              known.checked && known.reference === proof.reference && known.validUntil === proof.validUntil,
          ),
        })),
      }
    : supplier;

const Proofs = ({ supplier }: { supplier: Supplier }) => (
  <section className="rounded border border-line bg-surface p-5">
    <h2 className="text-h3">Justificatifs</h2>
    {supplier.proofs.length === 0 ? (
      <p className="mt-2 text-ink-soft">Aucun justificatif n’a été donné.</p>
    ) : (
      <ul className="mt-3 space-y-3">
        {supplier.proofs.map((proof) => (
          <li
            key={`${proof.kind} ${proof.reference}`}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-1"
          >
            <StatusBadge
              {...(proof.checked
                ? { tone: "good", label: "Vérifié" }
                : { tone: "warning", label: "À vérifier" })}
            />
            <span>
              {kindTitle(proof.kind)} : {proof.reference}
              {proof.authority && `, ${proof.authority}`}, du {dayText(proof.validFrom)} au{" "}
              {dayText(proof.validUntil)}
            </span>
            {proof.file && (
              <FileLink href={`/api/suppliers/${supplier.id}/files/${proof.file.id}`} download>
                {proof.file.name}
              </FileLink>
            )}
            {proof.checked && !supplier.draft && <EquivalenceField supplier={supplier} proof={proof} />}
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Decisions = ({
  supplier,
  onDone,
}: {
  supplier: Supplier;
  onDone: (supplier: Supplier, said: string) => void;
}) => {
  const param = { id: supplier.id };
  const publication = useMutation({
    mutationFn: () => answer(api.suppliers[":id"].publication.$post({ param })),
    onSuccess: (published) => onDone(published, "La fiche est en ligne ; le fournisseur est prévenu."),
  });
  const waits = supplier.status === "submitted" || supplier.draft?.submittedAt !== undefined;
  return (
    <div className="space-y-4">
      {publication.error && <ErrorState error={publication.error} />}
      <div className="flex flex-wrap gap-3">
        {(waits || supplier.status === "suspended") && (
          <Button look="main" icon="check" busy={publication.isPending} onClick={() => publication.mutate()}>
            {supplier.status === "suspended"
              ? "Remettre la fiche en ligne"
              : supplier.draft
                ? "Publier les changements"
                : "Mettre la fiche en ligne"}
          </Button>
        )}
        {waits && (
          <Decision
            label="Renvoyer à corriger"
            title="Renvoyer la fiche à corriger"
            help="Le fournisseur reçoit ce texte par courriel : dites ce qui doit changer."
            action="Renvoyer au fournisseur"
            decide={(reason) => answer(api.suppliers[":id"].refusal.$post({ param, json: { reason } }))}
            onDone={(refused) => onDone(refused, "La fiche est renvoyée au fournisseur avec votre motif.")}
          />
        )}
        {supplier.status === "published" && (
          <Decision
            label="Suspendre la fiche"
            title="Suspendre la fiche"
            help="La fiche sort de l’annuaire. Le fournisseur reçoit ce texte par courriel."
            action="Suspendre la fiche"
            decide={(reason) => answer(api.suppliers[":id"].suspension.$post({ param, json: { reason } }))}
            onDone={(suspended) => onDone(suspended, "La fiche est suspendue ; le fournisseur est prévenu.")}
          />
        )}
      </div>
    </div>
  );
};

/** One page to be judged: what waits, its proofs, the decision. */
export const StaffSupplierPage = () => {
  const { id } = route.useParams();
  const query = useQuery(supplierQuery(id));
  const client = useQueryClient();
  return (
    <Loaded query={query} lines={8}>
      {(supplier) => (
        <div className="space-y-10">
          <div className="space-y-5">
            <div className="flex flex-wrap items-center gap-4">
              <Link to="/equipe/fournisseurs">Toutes les fiches</Link>
              <SupplierStatusBadge status={supplier.status} />
            </div>
            {supplier.draft && (
              <Notice tone="info" title="Des changements attendent">
                <p>
                  La fiche ci-dessous est celle qui serait en ligne.{" "}
                  <Link to="/fournisseurs/$id" params={{ id }}>
                    Voir la fiche actuelle
                  </Link>
                </p>
              </Notice>
            )}
            {supplier.reason && (
              <Notice tone="warning" title="Motif donné au fournisseur">
                <p>{supplier.reason}</p>
              </Notice>
            )}
            <Decisions
              supplier={supplier}
              onDone={(changed, said) => {
                client.setQueryData(supplierQuery(id).queryKey, changed);
                void client.invalidateQueries({ queryKey: ["moderation"] });
                void client.invalidateQueries({ queryKey: ["annuaire"] });
                toast(said);
              }}
            />
            <Proofs supplier={proposed(supplier)} />
          </div>
          <SupplierSheet supplier={proposed(supplier)} />
        </div>
      )}
    </Loaded>
  );
};
