import { useState } from "react";
import type { LineView, StaffStatement } from "../../shared/statements/view.ts";
import { dayText, ofMonthText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { FieldErrors } from "../components/forms/Field.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { answer, api, ifMatch } from "../platform/api.ts";
import { count, number } from "../platform/format.ts";
import { problemOf } from "../platform/problem.ts";
import { personText } from "./LineFields.tsx";
import { useAct } from "./useAct.ts";

/** The change since the month before, where there is one to tell. */
const changeText = ({ hours = 0, proposed }: LineView): string =>
  proposed === undefined || proposed === hours ? "" : `le mois d’avant : ${number(proposed)} h`;

/** Staff check what was stated: all at once, or some lines sent back, each with why. */
export const CheckLines = ({ statement }: { statement: StaffStatement }) => {
  const [whys, setWhys] = useState<Readonly<Record<string, string>>>({});
  const lines = statement.lines.filter(({ decision }) => decision === "waiting");
  const sentBack = lines.flatMap(({ employmentId }) => {
    const why = whys[employmentId];
    return why === undefined ? [] : [{ employmentId, why }];
  });
  const [missing, setMissing] = useState(false);
  const act = useAct(
    statement.id,
    () =>
      answer(
        api.clause.statements[":id"].decision.$post(
          { param: { id: statement.id }, json: { sentBack } },
          ifMatch(statement.version),
        ),
      ),
    ({ status }) =>
      status === "sentBack"
        ? "Les lignes acceptées comptent, les autres sont renvoyées avec leur motif."
        : `Le relevé ${ofMonthText(statement.month)} est accepté, ses heures comptent.`,
  );
  const problem = act.error && problemOf(act.error);
  const errors = sentBack.flatMap(({ employmentId, why }) =>
    missing && why.trim().length < 3
      ? [
          {
            path: `motif.${employmentId}`,
            code: "too_small",
            message: "Motif : à remplir, en quelques mots.",
          },
        ]
      : [],
  );
  return (
    <FieldErrors value={errors}>
      <form
        noValidate
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          const isMissing = sentBack.some(({ why }) => why.trim().length < 3);
          setMissing(isMissing);
          if (!isMissing) act.mutate(undefined);
        }}
      >
        <ul className="space-y-3">
          {lines.map((line) => {
            const { employmentId, contractTitle, hours = 0, end, note } = line;
            const why = whys[employmentId];
            const toggle = () =>
              setWhys((before) => {
                const { [employmentId]: known, ...others } = before;
                return known === undefined ? { ...before, [employmentId]: "" } : others;
              });
            return (
              <li key={employmentId} className="rounded border border-line bg-surface p-4">
                <div className="flex flex-wrap items-center justify-between gap-3">
                  <p className="min-w-0">
                    <span className="font-semibold">{personText(line)}</span>
                    <span className="block text-small text-ink-soft">{contractTitle}</span>
                  </p>
                  <p className="text-right">
                    <span className="font-semibold tabular-nums">{count(hours, "heure")}</span>
                    <span className="block text-small text-ink-soft">{changeText(line)}</span>
                  </p>
                  <Button small onClick={toggle} aria-pressed={why !== undefined}>
                    {why === undefined ? "Renvoyer" : "Ne plus renvoyer"}
                    <span className="sr-only"> : {personText(line)}</span>
                  </Button>
                </div>
                {end && <p className="mt-2">Fin du contrat annoncée le {dayText(end)}.</p>}
                {note && <p className="mt-2">« {note} »</p>}
                {why !== undefined && (
                  <div className="mt-3">
                    <TextField
                      path={`motif.${employmentId}`}
                      label="Pourquoi cette ligne est renvoyée"
                      help="L’entreprise le lira."
                      maxLength={500}
                      value={why}
                      onChange={(text) => setWhys((before) => ({ ...before, [employmentId]: text }))}
                    />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
        <div aria-live="polite">
          {problem && (
            <Notice tone="error" title={problem.title}>
              <p>{problem.detail}</p>
            </Notice>
          )}
        </div>
        <Button type="submit" look="main" busy={act.isPending}>
          {sentBack.length === 0
            ? "Tout accepter"
            : sentBack.length === lines.length
              ? "Tout renvoyer"
              : `Accepter ${count(lines.length - sentBack.length, "ligne")}, en renvoyer ${number(sentBack.length)}`}
        </Button>
      </form>
    </FieldErrors>
  );
};
