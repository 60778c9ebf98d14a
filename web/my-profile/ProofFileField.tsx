import { useMutation } from "@tanstack/react-query";
import { useId, useRef } from "react";
import { mostFileBytes, type ProofFile } from "../../shared/suppliers/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { FileLink } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { number } from "../platform/format.ts";
import { problemOf } from "../platform/problem.ts";
import { sendFile } from "./send-file.ts";

type ProofFileFieldProps = {
  /** The supplier that the file belongs to; none before it is saved once. */
  supplierId: string | undefined;
  number: number;
  value: ProofFile | undefined;
  onChange: (file: ProofFile | undefined) => void;
};

const tooLarge = "Ce fichier dépasse 4 Mo. Réduisez-le, ou numérisez-le en moindre qualité.";

/** The document of a proof: chosen, sent at once, named by the proof when the profile is saved. */
export const ProofFileField = ({ supplierId, number: rank, value, onChange }: ProofFileFieldProps) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const sending = useMutation({
    mutationFn: async (file: File) => {
      if (!supplierId) throw new Error("a profile that is not saved takes no file");
      return sendFile(supplierId, file);
    },
    onSuccess: onChange,
  });
  const large = sending.variables !== undefined && sending.variables.size > mostFileBytes;
  if (!supplierId)
    return (
      <p className="text-small text-ink-soft">
        Vous pourrez joindre le document dès que le brouillon sera enregistré.
      </p>
    );
  return (
    <div className="space-y-3">
      <p className="font-semibold" id={`${id}-label`}>
        Document <span className="font-normal text-ink-soft">(facultatif)</span>
      </p>
      {value && (
        <p className="flex flex-wrap items-center gap-4">
          <FileLink href={`/api/suppliers/${supplierId}/files/${value.id}`} download>
            {value.name}
          </FileLink>
          <span className="text-small text-ink-soft">{number(Math.ceil(value.bytes / 1_024))} Ko</span>
          <Button small icon="trash" onClick={() => onChange(undefined)}>
            Retirer<span className="sr-only"> le document du justificatif {rank}</span>
          </Button>
        </p>
      )}
      <input
        ref={input}
        id={id}
        type="file"
        accept="application/pdf,image/jpeg,image/png"
        className="sr-only"
        tabIndex={-1}
        aria-labelledby={`${id}-label`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) sending.mutate(file);
          event.target.value = "";
        }}
      />
      <Button small icon="plus" busy={sending.isPending} onClick={() => input.current?.click()}>
        {value ? "Remplacer le document" : "Joindre le document"}
        <span className="sr-only"> du justificatif {rank}</span>
      </Button>
      <p className="text-small text-ink-soft">PDF, JPEG ou PNG, 4 Mo au plus. Seule l’équipe le lit.</p>
      <div aria-live="polite">
        {sending.error && (
          <Notice tone="error" title="Le document n’est pas parti">
            <p>{large ? tooLarge : problemOf(sending.error).detail}</p>
          </Notice>
        )}
      </div>
    </div>
  );
};
