import { type ReactNode, useState } from "react";

type FileDropProps = {
  /** Its id in the page. */
  name: string;
  /** What the zone is called. */
  title: string;
  label: string;
  help: ReactNode;
  multiple?: boolean;
  onFiles: (files: readonly File[]) => void;
};

/** Lists and spreadsheets, chosen or dropped. */
export const FileDrop = ({ name, title, label, help, multiple = false, onFiles }: FileDropProps) => {
  const [over, setOver] = useState(false);
  // Text that is dropped, or a choice that is given up, is no file.
  const take = (files: readonly File[]) => {
    if (files.length > 0) onFiles(files);
  };
  return (
    <fieldset
      aria-label={title}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      }}
      className={`rounded-large border-2 border-dashed p-6 ${over ? "border-violette bg-violette-wash" : "border-edge"}`}
    >
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <p id={`${name}-aide`} className="mt-1 text-small text-ink-soft">
        {help}
      </p>
      <input
        id={name}
        type="file"
        multiple={multiple}
        accept=".csv,.txt,.tsv,.xlsx,.ods,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-describedby={`${name}-aide`}
        className="mt-3 block w-full min-h-11 file:mr-4 file:min-h-11 file:rounded file:border file:border-edge file:bg-surface file:px-4 file:text-ink"
        // So that the same file, corrected, can be chosen again.
        onClick={(event) => {
          event.currentTarget.value = "";
        }}
        onChange={(event) => take([...(event.target.files ?? [])])}
      />
    </fieldset>
  );
};
