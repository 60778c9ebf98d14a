/** A way of buying, « Réservé à l’insertion (art. L2113-13) », whose article no line cuts in two. */
export const ModalityName = ({ label }: { label: string }) => {
  const at = label.lastIndexOf("(art.");
  if (at < 0) return label;
  return (
    <>
      {label.slice(0, at)}
      <span className="whitespace-nowrap">{label.slice(at)}</span>
    </>
  );
};
