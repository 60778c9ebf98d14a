export const StaffOutcomesPage = () => null;
