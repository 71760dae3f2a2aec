/** The provider ID that the practice gateway is added under. */
export const practiceId = 'practice';
