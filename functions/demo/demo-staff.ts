/** Who is staff in the demonstration. */
export const demoStaff = "equipe@exemple.fr";
