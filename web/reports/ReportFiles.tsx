import { FileLink } from "../components/basics/Link.tsx";

/** The report to write on and to print. `path` is that of the API, without its ending. */
export const ReportFiles = ({
  path,
  search = {},
}: {
  path: string;
  search?: Readonly<Record<string, string>>;
}) => {
  const query = new URLSearchParams(search).toString();
  const to = (format: string) => `${path}.${format}${query && `?${query}`}`;
  return (
    <>
      <FileLink href={to("docx")} download>
        Bilan à compléter (Word)
      </FileLink>
      <FileLink href={to("pdf")} icon="print">
        Bilan (PDF)
      </FileLink>
    </>
  );
};
