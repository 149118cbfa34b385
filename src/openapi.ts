import { schemaVan } from '#platform/beslis/beslis-opdracht.ts'
import type { Soort } from '#law/soort.ts'

const tekst = { type: 'string' } as const
const teksten = { type: 'array', items: tekst } as const

/** The finding of contract.md as a JSON Schema; `uitkomst` differs by kind. */
const bevinding = {
  type: 'object',
  required: [
    'soort',
    'uitkomst',
    'gebreken',
    'ontbreekt',
    'motivering',
    'grondslagen',
    'aannames',
    'regelversie',
  ],
  properties: {
    soort: tekst,
    uitkomst: { description: 'Het antwoord, of null als het niet gegeven kan worden.' },
    ontvankelijk: { type: 'boolean' },
    gebreken: { type: 'array', items: lijst('code', 'tekst', 'grondslag') },
    ontbreekt: teksten,
    motivering: { type: 'array', items: lijst('tekst', 'grondslag', 'feiten') },
    grondslagen: { type: 'array', items: lijst('bron', 'artikel', 'vertrouwen') },
    aannames: teksten,
    regelversie: { type: 'string', format: 'date' },
  },
}

function lijst(...velden: readonly string[]): object {
  return {
    type: 'object',
    required: velden,
    properties: Object.fromEntries(
      velden.map((veld) => [veld, veld === 'feiten' ? { type: 'object' } : tekst]),
    ),
  }
}

/** The OpenAPI 3.1 description of the API, made from the very schemas that parse the input. */
export function openApi(soorten: ReadonlyMap<string, Soort>): object {
  const vragen = [...soorten.values()].map((soort) => ({
    $ref: `#/components/schemas/${soort.naam}`,
  }))
  const probleem = {
    description: 'De invoer is niet geldig.',
    content: { 'application/problem+json': { schema: { type: 'object' } } },
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Maatwerkloket',
      version: '1',
      description: 'Beantwoordt vragen over het werkondersteuningspakket. Bewaart niets.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths: {
      '/api/v1/beslissingen': {
        post: {
          operationId: 'beslis',
          summary: 'Eén vraag, of een stroom van vragen als JSON Lines',
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: { oneOf: vragen, discriminator: { propertyName: 'soort' } },
              },
              'application/x-ndjson': { schema: tekst },
            },
          },
          responses: {
            200: {
              description: 'Het antwoord; een weigering volgens de wet is ook een antwoord.',
              content: {
                'application/json': { schema: bevinding },
                'application/x-ndjson': { schema: tekst },
              },
            },
            400: probleem,
          },
        },
      },
    },
    components: {
      schemas: Object.fromEntries(
        [...soorten.values()].map((soort) => [soort.naam, schemaVan(soort)]),
      ),
    },
  }
}
