import { Tag, TaskList, type Content } from '#ui/components.ts'
import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import { reden } from '#evaluatie/woorden.tsx'
import { metVolleDatums } from '#ui/leesbaar.ts'
import type { Gebrek } from '#law/vaststelling.ts'
import { adres, beginadres, type Kop } from './adressen.ts'
import { Kader } from './kader.tsx'

/** What was done about the signatures. */
export interface Tekenstand {
  readonly werknemer: boolean
  readonly werkgever: boolean
  /** The worker refused, or wants to talk first. */
  readonly bezwaar: 'niet akkoord' | 'wil eerst praten' | null
}

interface Props {
  readonly kop: Kop
  readonly evaluatie: Evaluatie
  readonly teken: Tekenstand
  /** What the law still misses; undefined before a ground was chosen. */
  readonly gebreken: readonly Gebrek[] | undefined
}

/** A request in the making as a list of tasks: what was done stays, and may be done in any order that makes sense. */
export function takenPage({ kop, evaluatie, teken, gebreken }: Props) {
  const { concept, id } = evaluatie
  const { grond, verslag, pop } = concept
  const later = grond === null
  const gedaan = (klaar: boolean): Content => (klaar ? 'Klaar' : 'Nog te doen')
  return (
    <Kader kop={kop} title="Vraag een evaluatie" back={beginadres(kop)}>
      <p>Wat u doet, blijft bewaard. U kunt stoppen en later verdergaan.</p>
      <TaskList
        tasks={[
          {
            title: 'Kies de reden',
            href: adres(kop, 'reden', id),
            hint: grond === null ? undefined : reden[grond],
            status: gedaan(!later),
          },
          {
            title: 'Voeg het motivatieverslag toe',
            href: later ? undefined : adres(kop, 'verslag', id),
            hint: later ? 'Kies eerst de reden.' : undefined,
            status: later ? 'Kan nog niet' : gedaan(verslag !== null),
          },
          {
            title: 'Voeg het POP toe',
            href: adres(kop, 'pop', id),
            hint: 'Het persoonlijk ontwikkelingsplan, hoogstens 1 jaar oud.',
            status: gedaan(pop !== null),
          },
          ...(kop.vrager === 'werkgever'
            ? [
                {
                  title: 'Teken en vraag de handtekening van uw werknemer',
                  href: later ? undefined : adres(kop, 'tekenen', id),
                  status: later ? 'Kan nog niet' : tekenstatus(teken),
                },
              ]
            : []),
          {
            title:
              kop.vrager === 'werkgever' ? 'Kijk na en verstuur' : 'Kijk na, teken en verstuur',
            href: later ? undefined : adres(kop, 'nakijken', id),
            status:
              later || (kop.vrager === 'werkgever' && !isKlaar(teken))
                ? 'Kan nog niet'
                : 'Nog te doen',
          },
        ]}
      />
      {gebreken && gebreken.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Dit ontbreekt nog</h2>
          <ul class="govuk-list govuk-list--bullet">
            {gebreken.map(({ tekst }) => (
              <li>{metVolleDatums(tekst)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <a class="govuk-link" href={adres(kop, 'intrekken', id)}>
          Stop met deze aanvraag
        </a>
      </p>
    </Kader>
  )
}

function isKlaar({ werknemer, werkgever }: Tekenstand): boolean {
  return werknemer && werkgever
}

function tekenstatus(teken: Tekenstand): Content {
  if (isKlaar(teken)) return 'Klaar'
  if (teken.bezwaar === 'niet akkoord') return <Tag colour="orange">Niet akkoord</Tag>
  if (teken.bezwaar) return <Tag colour="yellow">Gesprek gevraagd</Tag>
  return teken.werkgever ? 'Wacht op uw werknemer' : 'Nog te doen'
}
