export const StaffRencontrePage = () => null;
