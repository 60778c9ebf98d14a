import { serviceLabels } from "../../shared/suppliers/kinds.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { Icon } from "../components/basics/Icon.tsx";
import { Link, PlainLink } from "../components/basics/Link.tsx";
import { MailLink, PhoneLink } from "../components/basics/Reach.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { ShareButton } from "../components/layout/ShareButton.tsx";
import { amount, list, siret } from "../platform/format.ts";
import { kindMeanings } from "../reference/kind-meanings.ts";
import { kindTitle } from "../reference/kind-names.ts";
import { useCategoryLabel } from "../reference/queries.ts";
import { Kinds } from "./Kinds.tsx";
import { ReservedArticles } from "./ReservedArticles.tsx";
import { SupplierZones } from "./SupplierZones.tsx";
import { ZoneText } from "./ZoneText.tsx";

/** A supplier as the public reads it; staff and its members see the same before it is online. */
export const SupplierSheet = ({ supplier }: { supplier: Supplier }) => (
  <article>
    <PageTitle
      over={<Link to="/annuaire">Annuaire</Link>}
      title={supplier.name}
      lead={`${supplier.address.postalCode} ${supplier.address.city}`}
      action={
        <>
          <ShareButton title={supplier.name} />
          <Button icon="print" onClick={() => print()}>
            Imprimer
          </Button>
        </>
      }
    />
    {supplier.status !== "published" && (
      <div className="mb-8">
        <Notice tone="warning" title="Cette fiche n’est pas en ligne">
          <p>Vous la voyez parce que vous en êtes membre ou que vous êtes de l’équipe.</p>
        </Notice>
      </div>
    )}
    <SupplierBody supplier={supplier} />
  </article>
);

/** The profile below the name: what the supplier does, of which kinds, and how to reach them. */
export const SupplierBody = ({ supplier }: { supplier: Supplier }) => (
  <div className="grid gap-10 lg:grid-cols-[1fr_20rem]">
    <div className="space-y-10">
      {supplier.description && <p className="prose text-lead whitespace-pre-line">{supplier.description}</p>}
      <section>
        <h2 className="text-h2">{supplier.activities.length > 1 ? "Ses activités" : "Son activité"}</h2>
        <ul className="mt-4 space-y-4">
          {supplier.activities.map((activity) => (
            <li key={JSON.stringify(activity)} className="rounded border border-line bg-surface p-5">
              <ActivityText activity={activity} city={supplier.address.city} />
            </li>
          ))}
        </ul>
      </section>
      <ReservedArticles supplier={supplier} />
    </div>
    <Side supplier={supplier} />
  </div>
);

const ActivityText = ({ activity, city }: { activity: Supplier["activities"][number]; city: string }) => {
  const label = useCategoryLabel();
  return (
    <>
      <h3 className="text-h3">{label(activity.category)}</h3>
      {activity.description && <p className="mt-2 whitespace-pre-line">{activity.description}</p>}
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-small">
        <dt className="text-ink-soft">Forme</dt>
        <dd>{list(activity.services.map((service) => serviceLabels[service]))}</dd>
        <dt className="text-ink-soft">Zone</dt>
        <dd>
          <ZoneText zone={activity.zone} city={city} />
        </dd>
        {activity.yearlyCapacity !== undefined && (
          <>
            <dt className="text-ink-soft">Capacité</dt>
            <dd>jusqu’à {amount(activity.yearlyCapacity)} HT par an</dd>
          </>
        )}
      </dl>
    </>
  );
};

const Side = ({ supplier }: { supplier: Supplier }) => (
  <aside className="space-y-8 lg:border-l lg:border-line lg:pl-8">
    <section>
      <h2 className="mb-3 text-h3">Contact</h2>
      {supplier.contact ? (
        <address className="space-y-1 not-italic">
          <p className="font-semibold">{supplier.contact.name}</p>
          <p className="break-all">
            <MailLink email={supplier.contact.email} />
          </p>
          {supplier.contact.phone && (
            <p>
              <PhoneLink phone={supplier.contact.phone} />
            </p>
          )}
        </address>
      ) : (
        <p className="text-small text-ink-soft">
          Ses coordonnées ne sont pas publiques. <Link to="/intentions/nouvelle">Dites votre besoin</Link> :
          nous vous mettrons en relation.
        </p>
      )}
      <div className="mt-4 space-y-1 text-small">
        <p className="flex gap-2">
          <Icon name="place" className="mt-0.5 size-5 text-ink-soft" />
          <span>
            {supplier.address.line && (
              <>
                {supplier.address.line}
                <br />
              </>
            )}
            {supplier.address.postalCode} {supplier.address.city}
          </span>
        </p>
        {supplier.website && (
          <p className="flex gap-2">
            <Icon name="external" className="mt-0.5 size-5 text-ink-soft" />
            <PlainLink className="break-all" href={supplier.website} rel="noreferrer">
              {supplier.website.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
            </PlainLink>
          </p>
        )}
        <p className="text-ink-soft">SIRET {siret(supplier.siret)}</p>
      </div>
    </section>
    <SupplierZones supplier={supplier} />
    <section>
      <h2 className="mb-3 text-h3">Ce qu’elle est</h2>
      <Kinds kinds={supplier.kinds} />
      <dl className="mt-3 space-y-3 text-small">
        {supplier.kinds.map((kind) => (
          <div key={kind}>
            <dt className="font-semibold">{kindTitle(kind)}</dt>
            <dd className="text-ink-soft">{kindMeanings[kind]}</dd>
          </div>
        ))}
      </dl>
    </section>
  </aside>
);
