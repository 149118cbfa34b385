import { classes, type Content } from './parts.ts'

export type TagColour =
  | 'grey'
  | 'green'
  | 'teal'
  | 'blue'
  | 'purple'
  | 'magenta'
  | 'red'
  | 'orange'
  | 'yellow'

interface TagProps {
  readonly colour?: TagColour | undefined
  readonly class?: string | undefined
  readonly children?: Content
}

export function Tag(props: TagProps) {
  const colour = props.colour ? `govuk-tag--${props.colour}` : undefined
  return <strong class={classes('govuk-tag', colour, props.class)}>{props.children}</strong>
}

/** The only words for a status, and their colour; without a colour it is plain text, because nothing is to be done. */
export const statusWords = {
  'Nog te doen': 'blue',
  Bezig: 'teal',
  Klaar: undefined,
  'Kan nog niet': undefined,
  'Wacht op u': 'orange',
  'Wacht op uw werknemer': 'yellow',
  'Wij kijken het na': 'purple',
  'Gesprek gepland': 'teal',
  Beslist: 'green',
} as const satisfies Readonly<Record<string, TagColour | undefined>>

export type StatusWord = keyof typeof statusWords

/** Whether `content` is one of the fixed words for a status. */
export function isStatusWord(content: unknown): content is StatusWord {
  return typeof content === 'string' && Object.hasOwn(statusWords, content)
}

export function StatusTag({ status }: { readonly status: StatusWord }) {
  const colour = statusWords[status]
  if (colour) return <Tag colour={colour}>{status}</Tag>
  return status === 'Kan nog niet' ? <span class="wop-status-later">{status}</span> : <>{status}</>
}
