export const OutboxPage = () => null;
