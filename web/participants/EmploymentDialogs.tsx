import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { employmentTypeLabels, employmentTypes } from "../../shared/clause/codes.ts";
import { ComboBox } from "../components/forms/ComboBox.tsx";
import { Select } from "../components/forms/Select.tsx";
import { DateField } from "../components/forms/TextField.tsx";
import { CompanyField } from "../followed-contracts/CompanyField.tsx";
import { followedContractQuery, followedContractsQuery } from "../followed-contracts/queries.ts";
import { answer, api, ifMatch, named } from "../platform/api.ts";
import { today } from "../platform/clock.ts";
import { useDelayed } from "../platform/useDelayed.ts";
import type { Employment } from "./queries.ts";
import { SaveDialog } from "./SaveDialog.tsx";

type Form = {
  contractId: string;
  contractTitle: string;
  companyId: string;
  companyName: string;
  employerId: string;
  employerName: string;
  type: Employment["type"];
  start: string;
  end: string;
};

const formOf = (employment: Employment | undefined): Form => ({
  contractId: employment?.contractId ?? "",
  contractTitle: employment?.contractTitle ?? "",
  companyId: employment?.companyId ?? "",
  companyName: employment?.companyName ?? "",
  employerId: employment?.employerId ?? "",
  employerName: employment?.employerName ?? "",
  type: employment?.type ?? "CDDI",
  start: employment?.start ?? today(),
  end: employment?.end ?? "",
});

const inputOf = ({ contractId, companyId, employerId, type, start, end }: Form) => ({
  ...{ contractId, companyId, type, start },
  ...(employerId === "" ? {} : { employerId }),
  ...(end === "" ? {} : { end }),
});

/** What cannot be left out, in the order of the fields. */
const missingIn = ({ contractId, companyId }: Form) => [
  ...(contractId === "" ? [{ path: "contractId", code: "required", message: "Marché : à choisir." }] : []),
  ...(companyId === "" ? [{ path: "companyId", code: "required", message: "Entreprise : à choisir." }] : []),
];

type FieldProps = { form: Form; set: (patch: Partial<Form>) => void };

/** A contract that runs in the year of the start, found by some letters of its title. */
const ContractField = ({ form, set }: FieldProps) => {
  const [text, setText] = useState("");
  const settled = useDelayed(text);
  const year = /^20\d\d/.exec(form.start)?.[0] ?? today().slice(0, 4);
  const { data, isFetching } = useInfiniteQuery(followedContractsQuery({ year, text: settled }));
  const items = (data?.pages.flatMap((page) => page.items) ?? []).map(({ id, title, buyerName }) => ({
    id,
    label: title,
    detail: buyerName,
  }));
  return (
    <ComboBox
      path="contractId"
      label="Marché"
      help="Parmi ceux qui sont suivis l’année du début."
      chosen={form.contractTitle}
      items={items}
      onSearch={setText}
      loading={isFetching || settled !== text}
      onChoose={(item) =>
        set({ contractId: item?.id ?? "", contractTitle: item?.label ?? "", companyId: "" })
      }
    />
  );
};

/** One of the companies that hold the chosen contract, or the one that files told, which stays as long as it is not changed. */
const HolderField = ({ form, set }: FieldProps) => {
  const { data } = useQuery({ ...followedContractQuery(form.contractId), enabled: form.contractId !== "" });
  const holders = (data?.companies ?? []).map(({ companyId, name }) => ({ value: companyId, label: name }));
  const isAnother = form.companyId !== "" && !holders.some(({ value }) => value === form.companyId);
  return (
    <Select
      path="companyId"
      label="Entreprise qui tient le marché"
      value={form.companyId}
      empty={form.contractId === "" ? "Choisissez d’abord le marché" : "Choisissez"}
      onChange={(companyId) => set({ companyId })}
      options={isAnother ? [{ value: form.companyId, label: form.companyName }, ...holders] : holders}
    />
  );
};

type EmploymentDialogProps = {
  participantId: string;
  /** The one that is corrected; none for a new one. */
  employment?: Employment;
  onClose: () => void;
};

/** An employment entered or corrected by staff. */
export const EmploymentDialog = ({ participantId, employment, onClose }: EmploymentDialogProps) => {
  const [form, setForm] = useState(() => formOf(employment));
  const set = (patch: Partial<Form>) => setForm((before) => ({ ...before, ...patch }));
  const routes = api.clause.participants;
  const save = (key: string) =>
    employment
      ? answer(
          routes.employments[":id"].$put(
            { param: { id: employment.id }, json: inputOf(form) },
            ifMatch(employment.version),
          ),
        )
      : answer(
          routes[":id"].employments.$post({ param: { id: participantId }, json: inputOf(form) }, named(key)),
        );
  return (
    <SaveDialog
      title={employment ? "Corriger le contrat de travail" : "Nouveau contrat de travail"}
      action="Enregistrer"
      saved="Le contrat de travail est enregistré."
      judge={() => missingIn(form)}
      save={save}
      onClose={onClose}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField path="start" label="Début" value={form.start} onChange={(start) => set({ start })} />
        <DateField path="end" label="Fin" optional value={form.end} onChange={(end) => set({ end })} />
      </div>
      <ContractField form={form} set={set} />
      <HolderField form={form} set={set} />
      <Select
        path="type"
        label="Type de contrat"
        value={form.type}
        onChange={(type) => set(type === "" ? {} : { type })}
        options={employmentTypes.map((value) => ({ value, label: employmentTypeLabels[value] }))}
      />
      <CompanyField
        path="employerId"
        label="Employeur, si une autre entreprise la prête"
        help="Une ETTI, un GEIQ, une association intermédiaire."
        optional
        chosen={form.employerName}
        onChoose={(company) => set({ employerId: company?.id ?? "", employerName: company?.name ?? "" })}
      />
    </SaveDialog>
  );
};

/** The last day of an employment. */
export const EndDialog = ({ employment, onClose }: { employment: Employment; onClose: () => void }) => {
  const [end, setEnd] = useState(today());
  return (
    <SaveDialog
      title="Quand ce contrat de travail finit-il ?"
      action="Noter la fin"
      saved="La fin est notée."
      save={() =>
        answer(
          api.clause.participants.employments[":id"].end.$put(
            { param: { id: employment.id }, json: end === "" ? {} : { end } },
            ifMatch(employment.version),
          ),
        )
      }
      onClose={onClose}
    >
      <DateField path="end" label="Dernier jour" value={end} onChange={setEnd} />
    </SaveDialog>
  );
};
