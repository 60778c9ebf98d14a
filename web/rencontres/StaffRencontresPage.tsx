export const StaffRencontresPage = () => null;
