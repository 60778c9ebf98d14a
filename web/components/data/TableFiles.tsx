import { FileLink } from "../basics/Link.tsx";

/** What is listed, to keep: as a spreadsheet, or for programs. `path` is that of the API, without its ending. */
export const TableFiles = ({
  path,
  search = {},
  what,
}: {
  path: string;
  search?: Readonly<Record<string, string>>;
  what: string;
}) => {
  const query = new URLSearchParams(search).toString();
  const to = (format: string) => `${path}.${format}${query && `?${query}`}`;
  return (
    <>
      <FileLink href={to("xlsx")} download>
        {what} (XLSX)
      </FileLink>
      <FileLink href={to("csv")} download>
        CSV<span className="sr-only"> : {what}</span>
      </FileLink>
    </>
  );
};
