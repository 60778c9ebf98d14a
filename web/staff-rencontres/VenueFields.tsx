import { TextField } from "../components/forms/TextField.tsx";

export type VenueForm = { venueName: string; venueAddress: string };

/** The venue as the server takes it; none without a name. */
export const venueOf = ({ venueName, venueAddress }: VenueForm) =>
  venueName === "" ? {} : { venue: { name: venueName, address: venueAddress } };

type VenueFieldsProps = {
  value: VenueForm;
  onChange: (patch: Partial<VenueForm>) => void;
  optional?: boolean;
};

/** Where a rencontre takes place. */
export const VenueFields = ({ value, onChange, optional = false }: VenueFieldsProps) => (
  <>
    <TextField
      path="venue.name"
      label="Lieu"
      optional={optional}
      value={value.venueName}
      onChange={(venueName) => onChange({ venueName })}
    />
    <TextField
      path="venue.address"
      label="Adresse"
      optional={optional}
      value={value.venueAddress}
      onChange={(venueAddress) => onChange({ venueAddress })}
    />
  </>
);
