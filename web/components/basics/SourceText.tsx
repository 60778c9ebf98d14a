/** A source with the address that it may hold. */
export const SourceText = ({ text }: { text: string }) => {
  const url = /https?:\/\/\S+/.exec(text)?.[0];
  return url ? (
    <>
      {text.replace(url, "").trim()}{" "}
      <a href={url} rel="noreferrer" className="break-all text-pastel underline">
        {url}
      </a>
    </>
  ) : (
    text
  );
};
