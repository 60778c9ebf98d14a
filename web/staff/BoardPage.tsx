export const BoardPage = () => null;
