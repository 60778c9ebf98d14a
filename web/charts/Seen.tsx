import { type ReactNode, useEffect, useRef, useState } from "react";

/** Brings what weighs something when one comes near it; what is printed or searched stands beside, as text. */
export const Seen = ({ children, className }: { children: ReactNode; className: string }) => {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: "300px" },
    );
    if (place.current) watch.observe(place.current);
    const show = () => setSeen(true);
    addEventListener("beforeprint", show);
    return () => {
      watch.disconnect();
      removeEventListener("beforeprint", show);
    };
  }, []);
  return (
    <div ref={place} className={className}>
      {seen && children}
    </div>
  );
};
