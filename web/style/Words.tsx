import { phoneText } from "../../shared/fields/phone-text.ts";
import { dayText, hourText, momentText, monthText, weekdayText } from "../../shared/time/dates.ts";
import { Chip, KindChip } from "../components/basics/Chip.tsx";
import { Score } from "../components/data/Score.tsx";
import { ShareBar } from "../components/data/ShareBar.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { amount, count, list, number, percent, siret } from "../platform/format.ts";
import { Part, Row, Specimen } from "./Specimen.tsx";

const formats: readonly (readonly [string, string])[] = [
  ["Montant", `${amount(1234.5)}, ${amount(90_000)}`],
  ["Nombre", number(12_345.6)],
  ["Part", percent(0.734)],
  ["Compte", list([count(0, "fournisseur"), count(1, "fournisseur"), count(1200, "fournisseur")])],
  ["Jour", list([dayText("2026-11-12"), weekdayText("2026-12-01")])],
  ["Mois", monthText("2026-11")],
  ["Heure", list([hourText("09:30"), hourText("14:00")])],
  ["Instant", momentText("2026-11-12T08:30:00Z")],
  ["SIRET", siret("21310555400017")],
  ["Téléphone", phoneText("0561222222")],
];

/** Dates and amounts, chips, badges, shares. */
export const Words = () => (
  <Part id="formats" title="Formats, étiquettes, états">
    <Specimen name="Dates, montants et numéros">
      <dl className="grid max-w-measure gap-x-6 gap-y-2 sm:grid-cols-[10rem_1fr]">
        {formats.map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="font-semibold">{name}</dt>
            <dd className="tabular-nums">{text}</dd>
          </div>
        ))}
      </dl>
    </Specimen>
    <Specimen name="Étiquettes : les trois familles, une catégorie">
      <Row>
        <KindChip family="IAE" code="EI" title="Entreprise d’insertion" />
        <KindChip
          family="HANDICAP"
          code="ESAT"
          title="Établissement et service d’accompagnement par le travail"
        />
        <KindChip family="ESS" code="ESUS" title="Entreprise solidaire d’utilité sociale" />
        <Chip>Espaces verts</Chip>
      </Row>
    </Specimen>
    <Specimen name="États : un mot, une icône, une couleur">
      <Row>
        <StatusBadge tone="neutral" label="Brouillon" />
        <StatusBadge tone="info" label="À relire" />
        <StatusBadge tone="good" label="Publiée" />
        <StatusBadge tone="warning" label="Suspendue" />
        <StatusBadge tone="bad" label="Annulée" />
        <StatusBadge tone="ours" label="En rencontre" />
      </Row>
    </Specimen>
    <Specimen name="Adéquation et part">
      <div className="max-w-60">
        <Score value={0.82} />
        <ShareBar share={0.82} />
      </div>
    </Specimen>
  </Part>
);
