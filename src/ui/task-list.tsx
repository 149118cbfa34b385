import { classes, type Content } from './parts.ts'
import { isStatusWord, StatusTag } from './tag.tsx'

export interface Task {
  /** Starts with a verb, or names the paper. */
  readonly title: Content
  /** Left out for a task that cannot be done yet. */
  readonly href?: string | undefined
  readonly hint?: Content
  /** One of the fixed words, or a tag for an error. */
  readonly status: Content
}

interface TaskListProps {
  readonly tasks: readonly Task[]
  /** Two lists on a page need two of them. */
  readonly idPrefix?: string | undefined
  readonly class?: string | undefined
}

export function TaskList({ tasks, idPrefix = 'task-list', class: more }: TaskListProps) {
  return (
    <ul class={classes('govuk-task-list', more)}>
      {tasks.map((task, index) => (
        <TaskItem task={task} id={`${idPrefix}-${index + 1}`} />
      ))}
    </ul>
  )
}

function TaskItem({ task, id }: { readonly task: Task; readonly id: string }) {
  const { title, href, hint, status } = task
  const later = status === 'Kan nog niet' ? 'govuk-task-list__status--cannot-start-yet' : undefined
  const link = href ? 'govuk-task-list__item--with-link' : undefined
  return (
    <li class={classes('govuk-task-list__item', link)}>
      <div class="govuk-task-list__name-and-hint">
        {href ? (
          <a
            class="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={classes(hint ? `${id}-hint` : '', `${id}-status`)}
          >
            {title}
          </a>
        ) : (
          <div>{title}</div>
        )}
        {hint ? (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint}
          </div>
        ) : null}
      </div>
      <div class={classes('govuk-task-list__status', later)} id={`${id}-status`}>
        {isStatusWord(status) && !later ? <StatusTag status={status} /> : status}
      </div>
    </li>
  )
}
