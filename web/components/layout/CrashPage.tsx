import { Button } from "../basics/Button.tsx";
import { Notice } from "../feedback/Notice.tsx";

/** A fault of ours in drawing a page, or a part of the site that did not arrive. */
export const CrashPage = () => (
  <div className="mx-auto max-w-page px-gutter pt-14">
    <Notice tone="error" title="Cette page n’a pas pu s’afficher">
      <p>
        Ce que vous avez saisi est conservé. Rechargez la page ; si cela persiste, revenez un peu plus tard.
      </p>
      <Button className="mt-4" onClick={() => location.reload()}>
        Recharger la page
      </Button>
    </Notice>
  </div>
);
