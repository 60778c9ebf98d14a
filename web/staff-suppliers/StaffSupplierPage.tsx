import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { relativeTime } from "../../shared/time/relative-time.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { now } from "../platform/clock.ts";
import { useRefreshInbox } from "../staff/inbox/queries.ts";
import { supplierQuery } from "../suppliers/queries.ts";
import { SupplierBody } from "../suppliers/SupplierSheet.tsx";
import { SupplierStatusBadge } from "../suppliers/SupplierStatusBadge.tsx";
import { Checks } from "./Checks.tsx";
import { Comparison } from "./Comparison.tsx";
import { Decisions } from "./Decisions.tsx";
import { ListProposals } from "./ListProposals.tsx";
import { Proofs } from "./Proofs.tsx";
import { QueueBar } from "./QueueBar.tsx";
import { useQueue } from "./queue.ts";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { useShortcuts } from "./useShortcuts.ts";

const route = getRouteApi("/equipe/fournisseurs/$id");

/** The supplier as it would be once its changes are published. */
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
      {since && <span className="text-small text-ink-soft">Attend {relativeTime(since, now())}</span>}
      <Link to="/equipe/journal" search={{ sur: supplier.id }}>
        Qui a fait quoi
      </Link>
    </p>
  );
};

const Judged = ({ supplier }: { supplier: Supplier }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const refreshInbox = useRefreshInbox();
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
  const done = (changed: Supplier, message: string) => {
    client.setQueryData(supplierQuery(supplier.id).queryKey, changed);
    void client.invalidateQueries({ queryKey: ["moderation"] });
    void client.invalidateQueries({ queryKey: ["annuaire"] });
    refreshInbox();
    toast(message);
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
      <ListProposals supplier={supplier} onDone={done} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Checks profile={proposed(supplier)} />
        <Proofs supplier={proposed(supplier)} />
      </div>
      {supplier.draft && <Comparison before={supplier} after={supplier.draft.input} />}
      {listed && <ShortcutsDialog onClose={() => setListed(false)} />}
    </div>
  );
};

/** One profile to be decided on: what is right with it, what changes, the decision, and the next one. */
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
