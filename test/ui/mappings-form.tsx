import { jsxTemplate } from 'preact/jsx-runtime'
import {
  Button,
  ButtonLink,
  Checkboxes,
  DateInput,
  ErrorMessage,
  ErrorSummary,
  Fieldset,
  FileUpload,
  Hint,
  Input,
  Label,
  Radios,
  Select,
  Textarea,
} from '#ui/components.ts'
import {
  type Options,
  type Mapping,
  choicePaths,
  choiceProps,
  content,
  fieldProps,
  legendProps,
  hint,
  error,
  field,
  legend,
  noLabel,
  checkedOf,
  noLegend,
  shown,
  text,
} from '#test/ui/mapping.ts'

export const formMappings: Readonly<Record<string, Mapping>> = {
  button: {
    paths: ['text', 'html', 'classes', 'id', 'name', 'value', 'type', 'disabled', 'href'],
    render: (o) =>
      o.href ? (
        <ButtonLink href={o.href} class={o.classes} id={o.id}>
          {content(o)}
        </ButtonLink>
      ) : (
        <Button {...o} class={o.classes}>
          {content(o)}
        </Button>
      ),
  },
  checkboxes: {
    paths: [...choicePaths, 'values[]'],
    render: (o) => (
      <Checkboxes {...choiceProps(o)} values={[...(o.values ?? []), ...checkedOf(o)]} />
    ),
    change: shown,
    refuses: (o) =>
      noLegend(o) ||
      o.items.some((i: Options) => !i || i.checked === false || (!i.value && !i.divider)),
  },
  'date-input': {
    paths: [
      'id',
      'namePrefix',
      'formGroup.classes',
      ...hint,
      ...error,
      ...legend,
      'items[].name',
      'items[].classes',
      'items[].value',
      'values.day',
      'values.month',
      'values.year',
    ],
    render: (o) => {
      const value = (name: string) =>
        o.values?.[name] ?? o.items?.find((i: Options) => i.name === name)?.value
      return (
        <DateInput
          {...legendProps(o)}
          name={o.id}
          hint={content(o.hint)}
          error={content(o.errorMessage)}
          groupClass={o.formGroup?.classes}
          value={{ dag: value('day'), maand: value('month'), jaar: value('year') }}
          wrong={wrongOf(o)}
        />
      )
    },
    // Our first field has the id of the whole, so that the error summary lands in it; our names always have a prefix.
    change: (html) =>
      html
        .replace(/(class="govuk-date-input") id="[^"]*"/, '$1')
        .replaceAll(/(id|for)="([\w-]+)-day"/g, '$1="$2"')
        .replaceAll(/(id|for)="([\w-]+)-month"/g, '$1="$2-maand"')
        .replaceAll(/(id|for)="([\w-]+)-year"/g, '$1="$2-jaar"')
        .replaceAll(/name="[^"]*day"/g, `name="NAME-dag"`)
        .replaceAll(/name="[^"]*month"/g, `name="NAME-maand"`)
        .replaceAll(/name="[^"]*year"/g, `name="NAME-jaar"`)
        .replaceAll(/>(\s*)Day(\s*)</g, '>$1Dag$2<')
        .replaceAll(/>(\s*)Month(\s*)</g, '>$1Maand$2<')
        .replaceAll(/>(\s*)Year(\s*)</g, '>$1Jaar$2<'),
    refuses: (o) =>
      noLegend(o) ||
      !dayMonthYear(o.items) ||
      odd(o) ||
      (wrongOf(o) !== undefined && !o.errorMessage),
  },
  'error-message': {
    paths: text,
    render: (o) => (
      <ErrorMessage id={o.id} class={o.classes}>
        {content(o)}
      </ErrorMessage>
    ),
  },
  'error-summary': {
    paths: ['titleText', 'descriptionText', 'classes', 'errorList[].text', 'errorList[].href'],
    render: (o) => (
      <ErrorSummary
        title={o.titleText}
        description={o.descriptionText}
        class={o.classes}
        problems={o.errorList.map((i: Options) => ({ text: i.text, field: i.href?.slice(1) }))}
      />
    ),
    refuses: (o) => !o.errorList?.length,
  },
  fieldset: {
    paths: [
      'legend.text',
      'legend.html',
      'legend.classes',
      'legend.isPageHeading',
      'describedBy',
      'classes',
      'role',
      'html',
    ],
    render: (o) => (
      <Fieldset
        legend={content(o.legend)}
        legendClass={o.legend?.classes}
        legendIsHeading={o.legend?.isPageHeading}
        describedBy={o.describedBy}
        class={o.classes}
        role={o.role}
      >
        {o.html ? jsxTemplate([o.html]) : undefined}
      </Fieldset>
    ),
  },
  'file-upload': {
    paths: [...field, 'multiple'],
    render: (o) => <FileUpload {...fieldProps(o)} multiple={o.multiple} disabled={o.disabled} />,
    refuses: noLabel,
  },
  hint: {
    paths: text,
    render: (o) => (
      <Hint id={o.id} class={o.classes}>
        {content(o)}
      </Hint>
    ),
  },
  input: {
    paths: [
      ...field,
      'value',
      'type',
      'inputmode',
      'autocomplete',
      'pattern',
      'spellcheck',
      'prefix.text',
      'suffix.text',
      'prefix.html',
      'suffix.html',
    ],
    render: (o) => (
      <Input {...o} {...fieldProps(o)} prefix={content(o.prefix)} suffix={content(o.suffix)} />
    ),
    refuses: noLabel,
  },
  label: {
    paths: ['text', 'html', 'classes', 'for', 'isPageHeading'],
    render: (o) => (
      <Label for={o.for} class={o.classes} isHeading={o.isPageHeading}>
        {content(o)}
      </Label>
    ),
    refuses: (o) => !content(o),
  },
  radios: {
    paths: [...choicePaths, 'value'],
    render: (o) => <Radios {...choiceProps(o)} value={o.value ?? checkedOf(o)[0]} />,
    change: shown,
    refuses: (o) =>
      noLegend(o) ||
      o.value === '' ||
      o.items.some((i: Options) => !i || i.checked === false || (!i.value && !i.divider)),
  },
  select: {
    paths: [
      ...field,
      'value',
      'items[]',
      'items[].value',
      'items[].text',
      'items[].selected',
      'items[].disabled',
    ],
    render: (o) => {
      const options = o.items.filter(Boolean)
      const chosen = options.find((i: Options) => i.selected)
      return (
        <Select
          {...fieldProps(o)}
          disabled={o.disabled}
          options={options}
          value={o.value ?? chosen?.value ?? chosen?.text}
        />
      )
    },
    refuses: (o) =>
      noLabel(o) ||
      !o.items ||
      o.items.some((i: Options) => i?.selected === false || typeof i?.value === 'boolean'),
  },
  textarea: {
    paths: [...field, 'value', 'rows', 'autocomplete', 'spellcheck'],
    render: (o) => <Textarea {...o} {...fieldProps(o)} />,
    refuses: noLabel,
  },
}

function dayMonthYear(list: Options): boolean {
  if (!list?.length) return true
  return list.map((i: Options) => i?.name).join() === 'day,month,year'
}
function odd(o: Options): boolean {
  const usual = ['govuk-input--width-2', 'govuk-input--width-2', 'govuk-input--width-4']
  return Boolean(
    o.items?.some(
      (i: Options, index: number) =>
        i.classes && i.classes.replace(' govuk-input--error', '') !== usual[index],
    ),
  )
}
function wrongOf(o: Options): ('dag' | 'maand' | 'jaar')[] | undefined {
  const parts = ['dag', 'maand', 'jaar'] as const
  const wrong = parts.filter((_, index) => o.items?.[index]?.classes?.includes('--error'))
  return wrong.length > 0 ? wrong : undefined
}
