export const FollowUpPage = () => null;
