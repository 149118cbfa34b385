import { FileUpload, InsetText, type Problem } from '#ui/components.ts'

/** The inputs of `Bestanden`, as a route takes files from them. */
export const bestandsvelden = {
  names: ['bestanden', 'foto'],
  missing: 'Kies een bestand of neem een foto.',
} as const

/** What the file dialog shows first; a phone makes a JPEG of a photo because of it. */
const bestandssoorten =
  '.pdf,.jpg,.jpeg,.png,.tif,.tiff,application/pdf,image/jpeg,image/png,image/tiff'

interface Props {
  /** Whether several files may be put in at once. */
  readonly meer: boolean
  readonly problems: readonly Problem[]
}

/** The two ways to put a paper in: a file, or a photo made on the spot. */
export function Bestanden({ meer, problems }: Props) {
  const fouten = problems.filter(({ field }) => field === 'bestanden')
  return (
    <>
      <FileUpload
        name="bestanden"
        label={meer ? 'Kies één of meer bestanden' : 'Kies het bestand'}
        labelClass="govuk-label--s"
        hint={`Een pdf of een foto (JPEG, PNG, TIFF), hoogstens 15 MB.${meer ? ' Hoogstens 10 bestanden, samen 50 MB. Wat u hieronder invult, geldt voor alle bestanden.' : ''}`}
        multiple={meer}
        accept={bestandssoorten}
        error={
          fouten.length === 0
            ? undefined
            : fouten.map(({ text }, nr) => (
                <>
                  {nr > 0 ? <br /> : null}
                  {text}
                </>
              ))
        }
      />
      <FileUpload
        name="foto"
        label="Of neem een foto van het papier"
        hint="Op een telefoon opent de camera. Leg het papier plat en zorg voor genoeg licht."
        accept="image/jpeg,image/png"
        camera
      />
    </>
  )
}

/** Said on a form with files that comes back: what was typed is there, the files are not. */
export function KiesOpnieuw({ meer, problems }: Props) {
  if (problems.length === 0) return null
  return (
    <InsetText>
      Er is nog niets bewaard.{' '}
      {meer
        ? 'Kies uw bestanden opnieuw: een browser onthoudt ze niet.'
        : 'Kies uw bestand opnieuw: een browser onthoudt het niet.'}{' '}
      Wat u typte, staat er nog.
    </InsetText>
  )
}
