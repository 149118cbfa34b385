/** Everything a page is built from, in one import. */
export { Button, ButtonGroup, ButtonLink } from './buttons.tsx'
export { FilterBar, IdentityBar, PageTitle } from './case-parts.tsx'
export { Checkboxes, Radios } from './choices.tsx'
export { DateInput, DayField } from './date-input.tsx'
export { DueMark } from './due-mark.tsx'
export { ErrorMessage, Fieldset, Hint, Label } from './field.tsx'
export { FileUpload, Input, Select, Textarea } from './inputs.tsx'
export { BeforeAfter, Cite, RuleTable, Steps } from './law-parts.tsx'
export { Layout } from './layout.tsx'
export { LinkList } from './link-list.tsx'
export {
  Details,
  ErrorSummary,
  InsetText,
  NotificationBanner,
  Panel,
  WarningText,
} from './messages.tsx'
export { pageItems, Pagination } from './pagination.tsx'
export { type Content, type Problem, problemOf, type Typed, typedValue } from './parts.ts'
export { SummaryCard, SummaryList } from './summary.tsx'
export { Table } from './table.tsx'
export { Tag } from './tag.tsx'
export { TaskList } from './task-list.tsx'
export { Term } from './term.tsx'
export { Timeline } from './timeline.tsx'
