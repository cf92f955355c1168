/**
 * What leads up to a due date: reminders and their texts, an entry for calendars, and the address by which
 * password managers find the page of the change.
 *
 * @module
 */
export {
  type BuildCalendarOptions,
  buildCalendar,
  type CalendarEntry,
  type CalendarScheduling,
} from './build-calendar.js'
export { type ComputeNoticeOptions, computeNotice } from './compute-notice.js'
export {
  type ComputeRemindersOptions,
  computeReminders,
  type ReminderSchedule,
} from './compute-reminders.js'
export {
  type ChangePasswordHandler,
  type CreateChangePasswordHandlerOptions,
  createChangePasswordHandler,
} from './create-change-password-handler.js'
export { type FormatReminderOptions, formatReminder, type LastActivity } from './format-reminder.js'
export { type PlanRemindersOptions, planReminders, type RemindersPlan } from './plan-reminders.js'
export type { ReminderTiming } from './read-timing.js'
export {
  type ChannelSelection,
  type SelectChannelsOptions,
  selectChannels,
} from './select-channels.js'
export type {
  NoticeContext,
  NoticeKind,
  NoticeText,
  PlannedReminder,
  ReminderCatalog,
  ReminderChannel,
  ReminderText,
  ReminderTexts,
  RotationNotice,
} from './types.js'
