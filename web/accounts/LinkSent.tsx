import { emailText } from "../../shared/fields/email-text.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";

type LinkSentProps = {
  email: string;
  /** What the person will do once they have opened it. */
  next: string;
  onBack: () => void;
};

/** The link that takes on what a visitor wrote is on its way. */
export const LinkSent = ({ email, next, onBack }: LinkSentProps) => (
  <div role="status" className="space-y-6">
    <Notice tone="success" title="Regardez votre boîte de réception">
      <p>
        Un lien vient de partir vers {emailText(email)}. Ouvrez-le dans les quinze minutes, ici ou sur un
        autre appareil : {next}
      </p>
    </Notice>
    <p className="text-ink-soft">
      Votre saisie reste aussi gardée dans ce navigateur. Si le lien expire, ouvrez-le quand même : il en
      propose un autre, et ce que vous avez écrit vous attend sept jours.
    </p>
    <Button onClick={onBack}>Revenir à ma saisie</Button>
  </div>
);
