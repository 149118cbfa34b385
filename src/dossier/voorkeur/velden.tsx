import {
  Input,
  problemOf,
  Radios,
  typedValue,
  type Content,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import type { Contactvoorkeur, Kanaal, Uren } from './voorkeur.ts'

/** What was typed in this form, and what is wrong with it. */
export interface Formulierstand {
  readonly problems: readonly Problem[]
  readonly values: Typed
}

const kanaalzinnen: Readonly<Record<Kanaal, string>> = {
  post: 'Met de post',
  telefoon: 'Bel mij liever',
  sms: 'Met een sms',
  'e-mail': 'Met een e-mail',
  portaal: 'Alleen hier op deze site',
}

const urenzinnen: Readonly<Record<Uren, string>> = {
  voormiddag: 'In de voormiddag',
  namiddag: 'In de namiddag',
  altijd: 'Maakt niet uit',
}

/** The choice as one line: the way, the address, and when to call. */
export function zin({ kanaal, adres, bellen }: Contactvoorkeur): string {
  const waar = adres === null ? '' : `, ${adres}`
  const bel = bellen === null ? '' : `, ${bellen.nummer}, ${urenzinnen[bellen.uren].toLowerCase()}`
  return `${kanaalzinnen[kanaal]}${waar}${bel}`
}

/** The choice as the form shows it when nothing was typed yet. */
export function alsGetypt({ kanaal, adres, bellen }: Contactvoorkeur): Typed {
  return {
    kanaal,
    ...(kanaal === 'e-mail' && adres !== null ? { email: adres } : {}),
    ...(kanaal === 'sms' && adres !== null ? { gsm: adres } : {}),
    ...(bellen === null ? {} : { nummer: bellen.nummer, uren: bellen.uren }),
  }
}

/** The questions about how the person wants to hear of news, for the person and for staff. */
export function Velden({ problems, values }: Formulierstand) {
  const veld = (name: string) => ({
    name,
    value: typedValue(values, name),
    error: problemOf(problems, name),
  })
  const extra: Readonly<Partial<Record<Kanaal, Content>>> = {
    telefoon: (
      <>
        <Input
          {...veld('nummer')}
          label="Telefoonnummer"
          type="tel"
          autocomplete="tel"
          width={20}
        />
        <Radios
          {...veld('uren')}
          legend="Wanneer kunnen wij bellen?"
          small
          items={Object.entries(urenzinnen).map(([value, text]) => ({ value, text }))}
        />
      </>
    ),
    sms: <Input {...veld('gsm')} label="Gsm-nummer" type="tel" autocomplete="tel" width={20} />,
    'e-mail': (
      <Input
        {...veld('email')}
        label="E-mailadres"
        type="email"
        autocomplete="email"
        spellcheck={false}
      />
    ),
  }
  return (
    <Radios
      {...veld('kanaal')}
      legend="Hoe wilt u bericht krijgen?"
      hint="U kiest één manier. U kunt dit altijd wijzigen."
      items={Object.entries(kanaalzinnen).map(([value, text]) => ({
        value,
        text,
        conditional: extra[value as Kanaal],
      }))}
    />
  )
}
