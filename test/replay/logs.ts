/** The activities that put events on a log. */
export const publishes: readonly string[] = ['publishEvents', 'publishRolloutEvents', 'publishAgreementEvents', 'publishLegacyEvents'];
