import { FormSection } from "../components/Form.tsx";
import { Link } from "../components/Link.tsx";
import { TextField } from "../components/TextField.tsx";

/** The last thing asked of a visitor: an address, where the link to go on is sent. */
export const SignInSection = ({ email, onChange }: { email: string; onChange: (email: string) => void }) => (
  <FormSection
    title="Votre adresse"
    help="Pas de mot de passe : un lien par courriel, valable quinze minutes. Votre saisie vous suit, sur l’appareil où vous l’ouvrirez."
  >
    <TextField
      path="email"
      label="Adresse électronique"
      type="email"
      autoComplete="email"
      value={email}
      onChange={onChange}
    />
    <p className="text-small text-ink-soft">
      Elle sert à vous connecter et à vous répondre. <Link to="/donnees-personnelles">Vos droits</Link>
    </p>
  </FormSection>
);
