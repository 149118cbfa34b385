import type { Message } from '#platform/http/problem-pages.tsx'
import { Button, Input, InsetText, Layout } from '#ui/components.ts'

/** Asks the code of a link; it does not tell of whom or what the link is. */
export function gastPage(fout?: string, getypt = '') {
  const titel = 'Geef een papier af'
  return (
    <Layout title={titel} problems={fout === undefined ? [] : [{ field: 'code', text: fout }]}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <p>
        U kreeg deze link van uw patiënt, van uw cliënt of van VDAB. U kreeg ook een code, op een
        andere manier: aan de telefoon of op papier.
      </p>
      <form method="post" novalidate>
        <Input
          name="code"
          label="Code"
          hint="8 tekens, bijvoorbeeld ABCD-2345."
          width={10}
          autocomplete="off"
          value={getypt}
          error={fout}
        />
        <InsetText>
          De link werkt één keer. Ga verder als u het papier klaar hebt: u hebt dan 15 minuten.
        </InsetText>
        <Button>Ga verder</Button>
      </form>
    </Layout>
  )
}

/** One page for a link that was never there, was used, was withdrawn, was tried too often or is over. */
export const linkVoorbij: Message = {
  status: 404,
  titel: 'Deze link werkt niet meer',
  inhoud: (
    <>
      <p>Een link werkt één keer, en hoogstens 14 dagen. Misschien trok iemand hem in.</p>
      <p>Vraag een nieuwe link aan wie u deze gaf. Er is niets bewaard.</p>
    </>
  ),
}
