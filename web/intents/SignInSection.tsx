import { Link } from "../components/basics/Link.tsx";
import { FormSection } from "../components/forms/Form.tsx";
import { EmailField } from "../components/forms/TextField.tsx";

/** The last question to a visitor: the address where the link to go on is sent. */
export const SignInSection = ({ email, onChange }: { email: string; onChange: (email: string) => void }) => (
  <FormSection
    title="Votre adresse"
    help="Pas de mot de passe : un lien par courriel, valable quinze minutes. Votre saisie vous suit, sur l’appareil où vous l’ouvrirez."
  >
    <EmailField
      path="email"
      label="Adresse électronique"
      autoComplete="email"
      value={email}
      onChange={onChange}
    />
    <p className="text-small text-ink-soft">
      Elle sert à vous connecter et à vous répondre. <Link to="/donnees-personnelles">Vos droits</Link>
    </p>
  </FormSection>
);
