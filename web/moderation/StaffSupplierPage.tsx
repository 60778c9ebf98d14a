import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { ageText } from "../../shared/ages.ts";
import type { Supplier } from "../../shared/suppliers.ts";
import { now } from "../clock.ts";
import { Button } from "../components/Button.tsx";
import { Link } from "../components/Link.tsx";
import { Notice } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Loaded } from "../components/States.tsx";
import { toast } from "../components/Toast.tsx";
import { useDeskChanged } from "../staff/desk.ts";
import { supplierQuery } from "../suppliers/queries.ts";
import { SupplierBody } from "../suppliers/SupplierSheet.tsx";
import { SupplierStatusBadge } from "../suppliers/SupplierStatusBadge.tsx";
import { Checks } from "./Checks.tsx";
import { Comparison } from "./Comparison.tsx";
import { Decisions } from "./Decisions.tsx";
import { Proofs } from "./Proofs.tsx";
import { QueueBar } from "./QueueBar.tsx";
import { useQueue } from "./queue.ts";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { useShortcuts } from "./useShortcuts.ts";

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

/** Since when it waits; nothing where nothing does. */
const waitsSince = ({ status, submittedAt, draft }: Supplier): string | undefined =>
  status === "submitted" ? submittedAt : draft?.submittedAt;

const Facts = ({ supplier }: { supplier: Supplier }) => {
  const since = waitsSince(supplier);
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Link to="/equipe/fournisseurs">Toutes les fiches</Link>
      <SupplierStatusBadge status={supplier.status} />
      {since && <span className="text-small text-ink-soft">Attend {ageText(since, now())}</span>}
      <Link to="/equipe/journal" search={{ sur: supplier.id }}>
        Qui a fait quoi
      </Link>
    </p>
  );
};

const Judged = ({ supplier }: { supplier: Supplier }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const deskChanged = useDeskChanged();
  const publish = useRef<HTMLButtonElement>(null);
  const refuse = useRef<HTMLButtonElement>(null);
  const [listed, setListed] = useState(false);
  const { before, after } = useQueue(supplier.id);
  const go = (to: Supplier | undefined) =>
    to && (() => void navigate({ to: "/equipe/fournisseurs/$id", params: { id: to.id } }));
  useShortcuts({
    j: go(after),
    k: go(before),
    m: () => publish.current?.focus(),
    r: () => refuse.current?.click(),
    "?": () => setListed(true),
  });
  const done = (changed: Supplier, said: string) => {
    client.setQueryData(supplierQuery(supplier.id).queryKey, changed);
    void client.invalidateQueries({ queryKey: ["moderation"] });
    void client.invalidateQueries({ queryKey: ["annuaire"] });
    deskChanged();
    toast(said);
  };
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Facts supplier={supplier} />
        <div className="flex flex-wrap items-center gap-3">
          <QueueBar id={supplier.id} />
          <Button small look="quiet" onClick={() => setListed(true)}>
            Raccourcis
          </Button>
        </div>
      </div>
      <PageTitle
        title={proposed(supplier).name}
        lead={`${proposed(supplier).address.postalCode} ${proposed(supplier).address.city}`}
      />
      {supplier.reason && (
        <Notice tone="warning" title="Motif donné au fournisseur">
          <p>{supplier.reason}</p>
        </Notice>
      )}
      <Decisions supplier={supplier} onDone={done} publish={publish} refuse={refuse} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Checks page={proposed(supplier)} />
        <Proofs supplier={proposed(supplier)} />
      </div>
      {supplier.draft && <Comparison before={supplier} after={supplier.draft.input} />}
      {listed && <ShortcutsDialog onClose={() => setListed(false)} />}
    </div>
  );
};

/** One page to be judged: what is right with it, what changes, the decision, and the next one. */
export const StaffSupplierPage = () => {
  const { id } = route.useParams();
  return (
    <Loaded query={useQuery(supplierQuery(id))} lines={8}>
      {(supplier) => (
        <div className="space-y-10">
          <Judged key={supplier.id} supplier={supplier} />
          <section className="border-t border-line pt-10">
            <div className="mb-8 flex flex-wrap items-baseline justify-between gap-4">
              <h2 className="text-h2">
                {supplier.draft ? "La fiche telle qu’elle serait en ligne" : "La fiche"}
              </h2>
              {supplier.publishedAt && (
                <Link to="/fournisseurs/$id" params={{ id }}>
                  Voir la fiche en ligne
                </Link>
              )}
            </div>
            <SupplierBody supplier={proposed(supplier)} />
          </section>
        </div>
      )}
    </Loaded>
  );
};
