/** The words of an occasion, for those who read or list them. */
export const OCCASION_WORDS = {
  kinds: ['person', 'service'],
  moments: ['sign_up', 'change', 'reset', 'admin_reset', 'login', 'audit'],
  factors: ['single', 'mfa'],
  sensitivities: ['low', 'medium', 'high'],
} as const
