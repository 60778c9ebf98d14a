/** A share of 0 to 1 as a bar; the figure stands beside it, for those who do not see it. */
export const ShareBar = ({ share }: { share: number }) => (
  <svg viewBox="0 0 100 8" preserveAspectRatio="none" className="my-2 block h-2 w-full" aria-hidden="true">
    <rect width={100} height={8} className="fill-sunken" />
    <rect width={100 * share} height={8} className="fill-violette" />
  </svg>
);
