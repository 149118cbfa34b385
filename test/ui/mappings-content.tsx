import {
  Details,
  InsetText,
  NotificationBanner,
  Pagination,
  Panel,
  SummaryCard,
  SummaryList,
  Table,
  Tag,
  TaskList,
  WarningText,
} from '#ui/components.ts'
import { BackLink, Breadcrumbs, ServiceNavigation, SkipLink } from '#ui/navigation.tsx'
import {
  type Options,
  type Mapping,
  actionPaths,
  content,
  text,
  actions,
} from '#test/ui/mapping.ts'

export const contentMappings: Readonly<Record<string, Mapping>> = {
  'back-link': {
    paths: ['href', 'text', 'html', 'classes'],
    render: (o) => (
      <BackLink href={o.href || '#'} class={o.classes}>
        {content(o)}
      </BackLink>
    ),
    refuses: (o) => o.text === '' || o.html === '',
  },
  breadcrumbs: {
    paths: ['classes', 'labelText', 'items[].href', 'items[].text', 'items[].html'],
    render: (o) => (
      <Breadcrumbs
        class={o.classes}
        label={o.labelText}
        items={(o.items ?? []).map((i: Options) => ({ href: i.href, text: content(i) }))}
      />
    ),
  },
  details: {
    paths: ['id', 'summaryText', 'summaryHtml', 'text', 'html', 'open', 'classes'],
    render: (o) => (
      <Details
        id={o.id}
        open={o.open}
        class={o.classes}
        summary={content({ text: o.summaryText, html: o.summaryHtml })}
      >
        {content(o)}
      </Details>
    ),
  },
  'inset-text': {
    paths: text,
    render: (o) => (
      <InsetText id={o.id} class={o.classes}>
        {content(o)}
      </InsetText>
    ),
  },
  'notification-banner': {
    paths: [
      'type',
      'text',
      'html',
      'titleText',
      'titleHtml',
      'titleId',
      'titleHeadingLevel',
      'role',
      'classes',
    ],
    render: (o) => (
      <NotificationBanner
        success={o.type === 'success'}
        title={content({ text: o.titleText, html: o.titleHtml })}
        titleId={o.titleId}
        headingLevel={o.titleHeadingLevel}
        role={o.role}
        class={o.classes}
      >
        {content(o)}
      </NotificationBanner>
    ),
  },
  pagination: {
    paths: [
      'classes',
      'landmarkLabel',
      ...['previous', 'next'].flatMap((at) =>
        ['href', 'text', 'html', 'labelText'].map((path) => `${at}.${path}`),
      ),
      ...['number', 'href', 'current', 'ellipsis'].map((path) => `items[].${path}`),
    ],
    render: (o) => {
      const link = (l: Options) =>
        l ? { href: l.href, text: content(l), label: l.labelText } : undefined
      return (
        <Pagination
          class={o.classes}
          label={o.landmarkLabel}
          previous={link(o.previous)}
          next={link(o.next)}
          items={o.items?.map((i: Options) => (i.ellipsis ? 'ellipsis' : i))}
        />
      )
    },
  },
  panel: {
    paths: ['titleText', 'titleHtml', 'headingLevel', 'text', 'html', 'classes'],
    render: (o) => (
      <Panel
        title={content({ text: o.titleText, html: o.titleHtml })}
        headingLevel={o.headingLevel}
        class={o.classes}
      >
        {content(o)}
      </Panel>
    ),
    refuses: (o) => Boolean(o.classes?.includes('interruption')),
  },
  'service-navigation': {
    paths: [
      'navigationLabel',
      'navigation[].href',
      'navigation[].text',
      'navigation[].html',
      'navigation[].current',
    ],
    render: (o) => (
      <ServiceNavigation
        label={o.navigationLabel}
        current={o.navigation.find((i: Options) => i.current)?.href}
        items={o.navigation.map((i: Options) => ({ href: i.href, text: content(i) }))}
      />
    ),
    // The button only opens with a script.
    change: (html) => html.replaceAll(/<button[\s\S]*?<\/button>/g, ''),
    refuses: (o) => !o.navigation?.length || o.navigation.some((i: Options) => !i.href),
  },
  'skip-link': {
    paths: ['href', 'text', 'html', 'classes'],
    render: (o) => (
      <SkipLink href={o.href || '#content'} class={o.classes}>
        {content(o)}
      </SkipLink>
    ),
  },
  'summary-list': {
    paths: [
      'classes',
      'card.title.text',
      'card.title.html',
      'card.title.headingLevel',
      ...actionPaths('card.'),
      ...['key', 'value'].flatMap((at) => [`rows[].${at}.text`, `rows[].${at}.html`]),
      ...actionPaths('rows[].'),
    ],
    render: (o) => {
      const rows = o.rows.map((r: Options) => ({
        key: content(r.key),
        value: content(r.value),
        actions: actions(r.actions),
      }))
      return o.card ? (
        <SummaryCard
          title={content(o.card.title)}
          headingLevel={o.card.title.headingLevel}
          actions={actions(o.card.actions)}
          rows={rows}
          class={o.classes}
        />
      ) : (
        <SummaryList rows={rows} class={o.classes} />
      )
    },
    refuses: (o) => Boolean(o.card && !content(o.card.title)),
  },
  table: {
    paths: [
      'caption',
      'captionClasses',
      'classes',
      'firstCellIsHeader',
      ...['text', 'html', 'format', 'classes'].flatMap((path) => [
        `head[].${path}`,
        `rows[][].${path}`,
      ]),
    ],
    render: (o) => {
      const width = Math.max(...o.rows.map((row: Options) => row?.length ?? 0))
      const columns = o.head?.map((h: Options) => ({
        head: content(h),
        numeric: h.format === 'numeric',
        class: h.classes,
      }))
      return (
        <Table
          caption={o.caption}
          captionClass={o.captionClasses}
          class={o.classes}
          columns={columns}
          rowHeader={o.firstCellIsHeader && width > 0 ? 0 : undefined}
          rows={o.rows.filter(Boolean).map((row: Options) => row.map(content))}
        />
      )
    },
    refuses: (o) => !o.rows || formatsDiffer(o),
  },
  tag: {
    paths: ['text', 'html', 'classes'],
    render: (o) => <Tag class={o.classes}>{content(o)}</Tag>,
  },
  'task-list': {
    paths: [
      'idPrefix',
      'classes',
      ...[
        'href',
        'title.text',
        'title.html',
        'hint.text',
        'hint.html',
        'status.text',
        'status.html',
        'status.tag.text',
        'status.tag.html',
        'status.tag.classes',
      ].map((path) => `items[].${path}`),
      'items[]',
    ],
    render: (o) => (
      <TaskList
        idPrefix={o.idPrefix}
        class={o.classes}
        tasks={o.items.map((i: Options) => ({
          href: i.href,
          title: content(i.title),
          hint: content(i.hint),
          status: i.status.tag ? (
            <Tag class={i.status.tag.classes}>{content(i.status.tag)}</Tag>
          ) : (
            content(i.status)
          ),
        }))}
      />
    ),
    refuses: (o) => o.items.some((i: Options) => !i),
  },
  'warning-text': {
    paths: ['text', 'html', 'classes', 'iconFallbackText'],
    render: (o) => <WarningText class={o.classes}>{content(o)}</WarningText>,
    refuses: (o) => Boolean(o.iconFallbackText && o.iconFallbackText !== 'Warning'),
  },
}
function formatsDiffer(o: Options): boolean {
  return o.rows.some((row: Options) =>
    row?.some(
      (cell: Options, index: number) =>
        (!(o.firstCellIsHeader && index === 0) && cell.format !== o.head?.[index]?.format) ||
        cell.classes !== o.head?.[index]?.classes,
    ),
  )
}
