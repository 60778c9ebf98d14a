import { useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Icon } from "../components/basics/Icon.tsx";
import { EmailField, TextField } from "../components/forms/TextField.tsx";
import { whoDid } from "./entry-words.ts";
import type { Entry, JournalSearch } from "./queries.ts";

/** A filter that is on, and the way to take it off. */
const On = ({ label, onOff }: { label: string; onOff: () => void }) => (
  <button
    type="button"
    onClick={onOff}
    className="inline-flex min-h-9 items-center gap-2 rounded border border-violette bg-violette-wash px-3 text-small"
  >
    <span className="break-all">{label}</span>
    <Icon name="close" className="size-4" />
    <span className="sr-only">: enlever ce filtre</span>
  </button>
);

type JournalFiltersProps = {
  search: JournalSearch;
  thisMonth: string;
  /** An entry found, which knows how people call who and what is filtered. */
  first: Entry | undefined;
  onChange: (search: JournalSearch) => void;
};

/** By month and person, or all that happened to one thing. */
export const JournalFilters = ({ search, thisMonth, first, onChange }: JournalFiltersProps) => {
  const [email, setEmail] = useState("");
  const { mois, par, sur } = search;
  return (
    <div className="mb-6 space-y-4">
      {sur === undefined && (
        <div className="flex flex-wrap items-end gap-4">
          <div className="w-52">
            <TextField
              path="mois"
              label="Mois"
              type="month"
              value={mois ?? thisMonth}
              onChange={(chosen) => onChange({ ...search, mois: chosen || undefined })}
            />
          </div>
          {par === undefined && (
            <form
              className="flex min-w-0 flex-1 basis-72 items-end gap-2"
              onSubmit={(event) => {
                event.preventDefault();
                if (email.trim()) onChange({ ...search, par: email.trim() });
              }}
            >
              <div className="min-w-0 flex-1">
                <EmailField
                  path="par"
                  label="Adresse de la personne"
                  autoComplete="off"
                  value={email}
                  onChange={setEmail}
                />
              </div>
              <Button type="submit" icon="search">
                Chercher
              </Button>
            </form>
          )}
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {par !== undefined && (
          <On
            label={`Par : ${first ? whoDid(first) : par}`}
            onOff={() => onChange({ ...search, par: undefined })}
          />
        )}
        {sur !== undefined && (
          <On
            label={`Sur : ${first?.subjectName ?? sur}`}
            onOff={() => onChange({ ...search, sur: undefined })}
          />
        )}
      </div>
    </div>
  );
};
