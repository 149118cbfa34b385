import { problemOf, Radios, Select, type Problem } from '#ui/components.ts'
import { icfVelden } from './velden.ts'
import type { IcfCategorie } from './icf-set.ts'
import { kwalificatoren } from './icf.ts'

interface Props {
  readonly categorie: IcfCategorie
  /** What the list says while no score is chosen. */
  readonly leeg: string
  readonly kwalificator: string
  readonly richting: string
  readonly problems: readonly Problem[]
}

/** The score of one category: none for what is of the person, and of the surroundings whether it hinders or helps. */
export function Scorevelden({ categorie, leeg, kwalificator, richting, problems }: Props) {
  const { code, component } = categorie
  const velden = icfVelden(code)
  if (component === 'PERSOONLIJK') return null
  return (
    <>
      <Select
        name={velden.kwalificator}
        label="Score"
        value={kwalificator}
        error={problemOf(problems, velden.kwalificator)}
        options={[
          { value: '', text: leeg },
          ...Object.entries(kwalificatoren).map(([value, text]) => ({
            value,
            text: `${value}: ${text}`,
          })),
        ]}
      />
      {component === 'EXTERN' ? (
        <Radios
          name={velden.richting}
          legend="Hindert of helpt dit?"
          inline
          small
          value={richting}
          error={problemOf(problems, velden.richting)}
          items={[
            { value: 'barriere', text: 'Het hindert' },
            { value: 'facilitator', text: 'Het helpt' },
          ]}
        />
      ) : null}
    </>
  )
}
