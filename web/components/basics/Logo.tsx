/** Two people facing across a table, laid in running bond like the bricks of Toulouse. */
export const LogoMark = ({ className = "size-9" }: { className?: string }) => (
  <svg viewBox="0 0 40 40" className={className} aria-hidden="true">
    <circle cx="10" cy="8" r="5" className="fill-brique" />
    <circle cx="30" cy="8" r="5" className="fill-violette" />
    <path d="M1 16h17v8H1z" className="fill-brique" />
    <path d="M22 16h17v8H22z" className="fill-violette" />
    <path d="M7 28h26v8H7z" className="fill-pastel" />
  </svg>
);
