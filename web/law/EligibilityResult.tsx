import type { Modality } from "../../shared/intents/schema.ts";
import type { EligibilityAnswer, ModalityAnswer, Obligation } from "../../shared/law/eligibility-schema.ts";
import type { KindFamily } from "../../shared/suppliers/kinds.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Icon } from "../components/basics/Icon.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { amount, list } from "../platform/format.ts";
import { kindNameAndCode, kindShort } from "../reference/kind-names.ts";
import { Article } from "./Article.tsx";
import { Conditions } from "./Conditions.tsx";
import { ModalityName } from "./ModalityName.tsx";
import { modalityState } from "./modality-state.ts";
import { Thresholds } from "./Thresholds.tsx";

/** The family of suppliers that a reservation is for, as the annuaire narrows by it. */
const groups: Partial<Record<Modality, KindFamily>> = {
  "L2113-12": "HANDICAP",
  "L2113-13": "IAE",
  "L2113-15": "ESS",
};

const Suppliers = ({ modality, category }: { modality: Modality; category: string }) => {
  const groupe = groups[modality];
  return groupe ? (
    <p>
      <Link to="/annuaire" search={{ groupe, famille: category }}>
        Voir qui peut y répondre dans l’annuaire
      </Link>
    </p>
  ) : null;
};

const ModalityCard = ({ modality, category }: { modality: ModalityAnswer; category: string }) => (
  <details className="group rounded border border-line bg-surface open:border-edge">
    <summary className="flex items-center justify-between gap-4 p-4">
      <span>
        <span className="font-semibold">
          <ModalityName label={modality.label} />
        </span>
        {modality.kindsAllowed.length > 0 && (
          <span className="block text-small text-ink-soft">{list(modality.kindsAllowed.map(kindShort))}</span>
        )}
      </span>
      <span className="flex items-center gap-3">
        <StatusBadge {...modalityState(modality)} />
        <Icon name="arrowDown" className="size-5 transition-transform group-open:rotate-180" />
      </span>
    </summary>
    <div className="space-y-4 border-t border-line p-4 text-small">
      <ul className="space-y-2">
        {modality.reasons.map((reason) => (
          <li key={reason.text}>
            {reason.text} {reason.article && <Article of={reason.article} />}
          </li>
        ))}
      </ul>
      {modality.kindsAllowed.length > 0 && (
        <p>
          <strong>Qui peut le remporter :</strong> {list(modality.kindsAllowed.map(kindNameAndCode))}.
        </p>
      )}
      {modality.kindNotes.map((note) => (
        <p key={note.text}>{note.text}</p>
      ))}
      {modality.conditions.length > 0 && <Conditions conditions={modality.conditions} />}
      {modality.open && <Suppliers modality={modality.modality} category={category} />}
      <p className="text-ink-soft">
        En vigueur depuis le {dayText(modality.inForceFrom)}. Source : {modality.reasons[0]?.source}.
      </p>
    </div>
  </details>
);

const Duty = ({ obligation }: { obligation: Obligation }) => (
  <Notice
    tone={obligation.applies === false ? "info" : "warning"}
    title={
      obligation.applies === null
        ? "À vérifier"
        : obligation.applies
          ? "Vous y êtes tenu"
          : "Vous n’y êtes pas tenu"
    }
  >
    <p>
      {obligation.text} <Article of={obligation.article} />
    </p>
    {obligation.applies !== false && obligation.exemptions.length > 0 && (
      <>
        <p className="mt-2">Sauf si l’une de ces raisons est écrite au dossier :</p>
        <ul className="mt-1 list-disc pl-5">
          {obligation.exemptions.map((exemption) => (
            <li key={exemption.code}>{exemption.text}</li>
          ))}
        </ul>
      </>
    )}
  </Notice>
);

/** The law's answer to a need: what is open first, each with its article, date and source. */
export const EligibilityResult = ({ answer, category }: { answer: EligibilityAnswer; category: string }) => {
  const open = answer.modalities.filter((modality) => modality.open && !modality.toVerify);
  const toVerify = answer.modalities.filter((modality) => modality.toVerify);
  const closed = answer.modalities.filter((modality) => !modality.open);
  return (
    <div className="space-y-8">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h2 className="text-h2">
            {open.length > 1
              ? `${open.length} voies sont ouvertes`
              : open.length === 1
                ? "Une voie est ouverte"
                : "Aucune voie n’est ouverte"}
          </h2>
          <p className="mt-1 text-ink-soft">
            Règles en vigueur le {dayText(answer.date)}
            {answer.totalAmount !== null && `, pour ${amount(answer.totalAmount)} HT en tout`}.
          </p>
        </div>
      </div>
      {answer.assumptions.length > 0 && (
        <Notice tone="info" title="Ce que nous avons supposé">
          <ul className="list-disc pl-5">
            {answer.assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Thresholds thresholds={answer.thresholds} totalAmount={answer.totalAmount} />
      <div className="space-y-3">
        {open.map((modality) => (
          <ModalityCard key={modality.modality} modality={modality} category={category} />
        ))}
      </div>
      {toVerify.length > 0 && (
        <section className="space-y-3">
          <h2 className="text-h2">À vérifier avant de choisir</h2>
          {toVerify.map((modality) => (
            <ModalityCard key={modality.modality} modality={modality} category={category} />
          ))}
        </section>
      )}
      {answer.obligations.length > 0 && (
        <section className="space-y-3">
          <h2 className="text-h2">Obligations</h2>
          {answer.obligations.map((obligation) => (
            <Duty key={obligation.code} obligation={obligation} />
          ))}
        </section>
      )}
      {closed.length > 0 && (
        <section className="space-y-3">
          <h2 className="text-h2">Ce qui n’est pas ouvert, et pourquoi</h2>
          {closed.map((modality) => (
            <ModalityCard key={modality.modality} modality={modality} category={category} />
          ))}
        </section>
      )}
      <p className="text-small text-ink-soft">{answer.disclaimer}</p>
    </div>
  );
};
