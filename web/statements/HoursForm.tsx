import { lazy, Suspense } from "react";
import { employmentTypeLabels } from "../../shared/clause/codes.ts";
import type { StatementView } from "../../shared/statements/view.ts";
import { dayText, ofMonthText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Disclosure } from "../components/basics/Disclosure.tsx";
import { Skeleton } from "../components/feedback/States.tsx";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { Rows } from "../components/forms/Rows.tsx";
import { TextArea } from "../components/forms/TextField.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { count, number } from "../platform/format.ts";
import { newName } from "../platform/transport.ts";
import { useForm } from "../platform/useForm.ts";
import { HireFields } from "./HireFields.tsx";
import { LeftOut } from "./LeftOut.tsx";
import { LineFields, personText } from "./LineFields.tsx";
import {
  formOf,
  type HireForm,
  inputOf,
  openLines,
  type SentStatement,
  type StatementForm,
} from "./statement-form.ts";

/** Spreadsheets are read on demand: most companies send none. */
const HoursFile = lazy(() => import("./HoursFile.tsx").then((module) => ({ default: module.HoursFile })));

const newHire = (): HireForm => ({
  ...{ key: newName(), firstName: "", lastName: "", birthDate: "", contractId: "", type: "" },
  ...{ start: "", end: "", hours: undefined },
});

export type Sending = { version: number; idempotencyKey: string };

type HoursFormProps<View extends StatementView> = {
  /** Under what it is kept in this browser until it is sent. */
  draft: string;
  view: View;
  action: string;
  save: (input: SentStatement, sending: Sending) => Promise<View>;
  /** What is stored now. */
  reload: () => Promise<View>;
  onSaved: (view: View) => void;
};

/** One form to state the hours of a month: by the company, or by staff who enter what they are told on the telephone. */
export const HoursForm = <View extends StatementView>({
  draft,
  view,
  action,
  save,
  reload,
  onSaved,
}: HoursFormProps<View>) => {
  const form = useForm<StatementForm, View>({
    key: draft,
    initial: formOf(view),
    saved: { version: view.version },
    save: (value, { at, idempotencyKey }) =>
      save(inputOf(value, view), { version: at?.version ?? view.version, idempotencyKey }),
    // A reminder or a new person changes the version, and nothing of what is typed; another statement does.
    latest: async () => {
      const document = await reload();
      return document.statedAt === view.statedAt ? { document } : { document, value: formOf(document) };
    },
    onSaved,
  });
  const { value, set } = form;
  const field = fieldsOf(value, set);
  const lines = openLines(view);
  const accepted = view.lines.filter(({ decision }) => decision === "accepted");
  const places = new Map(lines.map(({ employmentId }, i) => [employmentId, i]));
  const waiting = view.hires.filter(({ status }) => status === "waiting");
  return (
    <Form
      form={form}
      action={action}
      aside={
        accepted.length === 0 && (
          <Button
            onClick={() => {
              set({ nothing: true });
              form.submit();
              set({ nothing: false });
            }}
          >
            Rien ce mois-ci
          </Button>
        )
      }
    >
      <LeftOut view={view} />
      {[...Map.groupBy(lines, ({ contractId }) => contractId)].map(([contractId, own]) => (
        <FormSection
          key={contractId}
          title={own[0]?.contractTitle ?? ""}
          help={count(own.length, "contrat de travail", "contrats de travail")}
        >
          {own.map((line) => {
            const { employmentId } = line;
            const entry = value.lines[employmentId] ?? { hours: undefined, end: "", note: "" };
            return (
              <LineFields
                key={employmentId}
                path={`lines[${places.get(employmentId)}]`}
                {...{ line, month: view.month, value: entry }}
                set={(patch) => set({ lines: { ...value.lines, [employmentId]: { ...entry, ...patch } } })}
              />
            );
          })}
        </FormSection>
      ))}
      {accepted.length > 0 && (
        <FormSection title="Déjà accepté" help="Ces heures sont enregistrées : il n’y a rien à y faire.">
          <ul className="space-y-2">
            {accepted.map((line) => (
              <li key={line.employmentId}>
                {personText(line)}, {line.contractTitle} : {count(line.hours ?? 0, "heure")}
              </li>
            ))}
          </ul>
        </FormSection>
      )}
      <FormSection
        title="Une embauche ?"
        help="Son nom et sa date de naissance ne sont lus que par l’équipe, et effacés de ce relevé dès qu’elle l’a traité."
      >
        {waiting.map((hire) => (
          <div key={hire.id} className="flex flex-wrap items-center justify-between gap-3">
            <p className={value.keptHires.includes(hire.id) ? "" : "line-through"}>
              Embauche du {dayText(hire.start)}, {employmentTypeLabels[hire.type]}, {hire.contractTitle} :{" "}
              {count(hire.hours, "heure")}
            </p>
            <Button
              small
              onClick={() =>
                set({
                  keptHires: value.keptHires.includes(hire.id)
                    ? value.keptHires.filter((id) => id !== hire.id)
                    : [...value.keptHires, hire.id],
                })
              }
            >
              {value.keptHires.includes(hire.id) ? "Retirer cette embauche" : "La garder"}
            </Button>
          </div>
        ))}
        <Rows
          rows={value.hires}
          onChange={(hires) => set({ hires })}
          name="Embauche"
          remove="Retirer l’embauche"
          add="Déclarer une embauche"
          newRow={newHire}
          mayBeEmpty
        >
          {(hire, index, change) => (
            <HireFields path={`newHires[${index}]`} value={hire} set={change} contracts={view.contracts} />
          )}
        </Rows>
      </FormSection>
      <Disclosure title="Reprendre les heures d’un fichier (Excel, CSV)">
        <Suspense fallback={<Skeleton lines={3} />}>
          <HoursFile
            lines={lines}
            month={view.month}
            onTaken={(hours) =>
              set({
                lines: Object.fromEntries(
                  Object.entries(value.lines).map(([id, own]) => [
                    id,
                    { ...own, hours: hours.get(id) ?? own.hours },
                  ]),
                ),
              })
            }
          />
        </Suspense>
      </Disclosure>
      <TextArea
        {...field("note")}
        label="Une remarque sur le mois"
        help="Une personne qui manque, un marché qui n’est pas là : dites-le ici."
        optional
        maxLength={2_000}
      />
      <p role="status" className="text-lead">
        Total {ofMonthText(view.month)} :{" "}
        <strong>
          {number(
            [...Object.values(value.lines), ...accepted, ...value.hires].reduce(
              (sum, { hours }) => sum + (Number.isFinite(hours) ? (hours ?? 0) : 0),
              0,
            ),
          )}{" "}
          h
        </strong>
      </p>
    </Form>
  );
};
