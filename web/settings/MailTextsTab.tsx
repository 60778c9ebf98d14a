import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MailTexts } from "../../shared/mail/custom-texts.ts";
import { Loaded } from "../components/feedback/States.tsx";
import { Select } from "../components/forms/Select.tsx";
import { MailTextEditor } from "./MailTextEditor.tsx";
import { type MailKind, mailTextsQuery } from "./queries.ts";

const isOwn = ({ texts }: MailTexts, { kind }: MailKind): boolean => texts.some((text) => text.kind === kind);

/** The words of each kind of mail. */
export const MailTextsTab = () => {
  const query = useQuery(mailTextsQuery);
  const [chosen, setChosen] = useState("");
  return (
    <Loaded query={query} lines={8}>
      {({ value, version, kinds }) => {
        const kind = kinds.find((one) => one.kind === chosen) ?? kinds[0];
        return (
          <div className="space-y-8">
            <div className="max-w-measure">
              <Select
                path="kind"
                label="Courriel"
                value={kind?.kind ?? ""}
                onChange={setChosen}
                options={kinds.map((one) => ({
                  value: one.kind,
                  label: isOwn(value, one) ? `${one.label} (texte de l’équipe)` : one.label,
                }))}
              />
            </div>
            {kind && <MailTextEditor key={kind.kind} kind={kind} texts={value} version={version} />}
          </div>
        );
      }}
    </Loaded>
  );
};
