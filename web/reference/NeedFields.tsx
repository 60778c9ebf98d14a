import { memo } from "react";
import { natures } from "../../shared/intents/natures.ts";
import type { Nature } from "../../shared/intents/schema.ts";
import { serviceLabels, services } from "../../shared/suppliers/kinds.ts";
import { CheckboxGroup } from "../components/forms/Choices.tsx";
import { NumberField } from "../components/forms/NumberField.tsx";
import { Select } from "../components/forms/Select.tsx";
import { DateField } from "../components/forms/TextField.tsx";

type Value<T> = { value: T; onChange: (value: T) => void };
type Service = (typeof services)[number];

/** Work done, people lent, goods made. */
export const ServicesField = memo(({ path, value, onChange }: Value<Service[]> & { path: string }) => (
  <CheckboxGroup<Service>
    path={path}
    label="Sous quelle forme"
    value={value}
    onChange={onChange}
    choices={services.map((service) => ({ value: service, label: serviceLabels[service] }))}
  />
));

export const LaunchDateField = (props: Value<string> & { path: string }) => (
  <DateField
    {...props}
    label="Date de lancement prévue"
    help="Celle de l’avis ou de la consultation, même approximative. Les règles en vigueur ce jour-là s’appliquent."
  />
);

export const DurationField = (props: Value<number | undefined>) => (
  <NumberField {...props} path="durationMonths" label="Durée, reconductions comprises" unit="mois" optional />
);

export const NatureField = (props: Value<Nature | "">) => (
  <Select<Nature>
    {...props}
    path="nature"
    label="Nature de l’achat"
    optional
    empty="Selon la famille d’achats"
    options={natures}
  />
);
