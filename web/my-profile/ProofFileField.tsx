import { useId, useRef } from "react";
import { mostFileBytes, type ProofFile } from "../../shared/suppliers/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { FileLink } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { ProgressBar } from "../components/feedback/ProgressBar.tsx";
import type { ChosenFiles } from "./profile-form.ts";
import { sizeWords } from "./size-words.ts";
import { type FileStep, useProofFile } from "./useProofFile.ts";

/** How the files of a profile’s proofs are sent. */
export type FilesOfProofs = {
  /** The supplier, once it is saved. */
  supplierId: string | undefined;
  chosen: ChosenFiles;
  /** Saves a new profile as a draft if it may be; answers the supplier’s id. */
  store: () => Promise<string | undefined>;
};

type ProofFileFieldProps = {
  files: FilesOfProofs | undefined;
  /** The key of the proof’s row, and its number as it is read. */
  row: string;
  rank: number;
  value: ProofFile | undefined;
  onChange: (file: ProofFile | undefined) => void;
};

/** The document of a proof: chosen, made smaller, sent at once or with the first save, named by the proof when the profile is saved. */
export const ProofFileField = ({ files, ...field }: ProofFileFieldProps) =>
  files ? (
    <FileField {...files} {...field} />
  ) : (
    <p className="text-small text-ink-soft">
      Vous joindrez le document, PDF ou photo, une fois ouvert le lien que nous vous enverrons.
    </p>
  );

const FileField = ({
  supplierId,
  chosen,
  store,
  row,
  rank,
  value,
  onChange,
}: FilesOfProofs & Omit<ProofFileFieldProps, "files">) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { state, choose, retry, remove } = useProofFile({ row, store, chosen, onChange });
  const removeThen = () => {
    remove();
    // The button that was pressed is gone.
    button.current?.focus();
  };
  const underWay = state && "file" in state;
  return (
    <div className="space-y-3">
      <p className="font-semibold" id={`${id}-label`}>
        Document <span className="font-normal text-ink-soft">(facultatif)</span>
      </p>
      {underWay ? (
        <Chosen state={state} rank={rank} onRetry={retry} onRemove={removeThen} />
      ) : (
        value &&
        supplierId && (
          <p className="flex flex-wrap items-center gap-4">
            <FileLink href={`/api/suppliers/${supplierId}/files/${value.id}`} download>
              {value.name}
            </FileLink>
            <span className="text-small text-ink-soft">{sizeWords(value.bytes)}</span>
            <Remove rank={rank} onClick={removeThen} />
          </p>
        )
      )}
      <input
        ref={input}
        id={id}
        type="file"
        // Without HEIC by name: an iPhone then converts its photos to JPEG by itself.
        accept="image/*,application/pdf"
        className="sr-only"
        tabIndex={-1}
        aria-labelledby={`${id}-label`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) choose(file);
          event.target.value = "";
        }}
      />
      <Button
        ref={button}
        small
        icon="plus"
        busy={state?.step === "preparing"}
        aria-describedby={`${id}-help`}
        onClick={() => input.current?.click()}
      >
        {value || underWay ? "Remplacer le document" : "Joindre le document"}
        <span className="sr-only"> du justificatif {rank}</span>
      </Button>
      <p id={`${id}-help`} className="text-small text-ink-soft">
        Une photo, réduite avant l’envoi, ou un PDF de {sizeWords(mostFileBytes)} au plus. Seule l’équipe le
        lit.
      </p>
      <div role="status">
        {state?.step === "unusable" ? (
          <Notice tone="error" title={`« ${state.name} » n’est pas joint`}>
            <p>{state.words}</p>
          </Notice>
        ) : (
          state && <p className="text-small text-ink-soft">{said(state)}</p>
        )}
      </div>
    </div>
  );
};

/** What a step says to everybody, and aloud once. */
const said = (state: Exclude<FileStep, { step: "unusable" }>): string => {
  switch (state.step) {
    case "preparing":
      return "Préparation du document…";
    case "waiting":
      return "Le document sera envoyé à l’enregistrement. D’ici là, gardez cette page ouverte.";
    case "sending":
      return "Envoi du document…";
    case "failed":
      return `Le document n’est pas parti. ${state.words}`;
    case "sent":
      return `Document joint : il sera gardé à l’enregistrement. ${state.note ?? ""}`;
  }
};

type ChosenProps = {
  state: Extract<FileStep, { file: unknown }>;
  rank: number;
  onRetry: () => void;
  onRemove: () => void;
};

/** A file that has not arrived yet. */
const Chosen = ({ state: { file, ...state }, rank, onRetry, onRemove }: ChosenProps) => (
  <div className="space-y-3">
    <p className="flex flex-wrap items-center gap-4">
      <span className="min-w-0 break-words font-semibold">{file.name}</span>
      <span className="text-small text-ink-soft">{sizeWords(file.content.size)}</span>
      {state.step === "failed" && (
        <Button small onClick={onRetry}>
          Réessayer<span className="sr-only"> l’envoi du document du justificatif {rank}</span>
        </Button>
      )}
      <Remove rank={rank} onClick={onRemove} />
    </p>
    {file.note && <p className="text-small text-ink-soft">{file.note}</p>}
    {state.step === "sending" && <ProgressBar label="Envoi" share={state.share} />}
  </div>
);

const Remove = ({ rank, onClick }: { rank: number; onClick: () => void }) => (
  <Button small icon="trash" onClick={onClick}>
    Retirer<span className="sr-only"> le document du justificatif {rank}</span>
  </Button>
);
