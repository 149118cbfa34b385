/**
 * What a page may be made of: each kind of dictionary with the keys that are copied and the kind of what stands behind
 * them. What is not written here does not reach the copy: actions, scripts, attachments, links to files, forms, sounds.
 * ISO 32000-2, the clauses named beside each kind.
 */
export interface Vorm {
  /** Keys whose value holds no dictionary: numbers, names, texts and rows of those. */
  readonly los: ReadonlySet<string>
  /** Keys whose value is of another kind. */
  readonly naar: Readonly<Record<string, Kind>>
  /** The kind of all values, where the keys are names that the writer chose. */
  readonly elk?: Kind
  /** Whether a stream may stand here. */
  readonly stroom?: 'gegevens' | 'beeld of tekening'
  /** The only values of Subtype that are let through. */
  readonly subtypes?: ReadonlySet<string>
}

export type Kind = keyof typeof vormen

function vorm(
  los: string,
  naar: Readonly<Record<string, string>> = {},
  more: Pick<Vorm, 'stroom' | 'subtypes'> & { readonly elk?: string } = {},
): Vorm {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table below cannot name its own type
  return { los: new Set(los.split(' ')), naar, ...more } as Vorm
}

const names = (elk: string) => vorm('', {}, { elk })
const data = { stroom: 'gegevens' } as const

export const vormen = {
  Los: vorm(''),
  // 7.7.2: what of the catalogue is kept
  Catalogus: vorm('Lang', {
    MarkInfo: 'Merken',
    StructTreeRoot: 'Structuur',
    OCProperties: 'Lagen',
  }),
  Merken: vorm('Marked'),
  // 7.7.3.3
  Bladzijde: vorm('StructParents Tabs UserUnit', {
    Resources: 'Middelen',
    Contents: 'Inhoud',
    Group: 'Groep',
  }),
  Inhoud: vorm('', {}, data),
  // 7.8.3
  Middelen: vorm('ProcSet', {
    Font: 'Lettertypes',
    XObject: 'Tekeningen',
    ExtGState: 'Tekenstanden',
    ColorSpace: 'Kleurruimtes',
    Pattern: 'Patronen',
    Shading: 'Verlopen',
    Properties: 'Eigenschappen',
  }),
  Lettertypes: names('Lettertype'),
  Tekeningen: names('Tekening'),
  Tekenstanden: names('Tekenstand'),
  Kleurruimtes: names('Kleurruimte'),
  Patronen: names('Patroon'),
  Verlopen: names('Verloop'),
  Eigenschappen: names('Eigenschap'),
  // 9.6 to 9.8
  Lettertype: vorm(
    'Type Subtype BaseFont Name FirstChar LastChar Widths DW W DW2 W2 FontBBox FontMatrix',
    {
      FontDescriptor: 'Letterbeschrijving',
      Encoding: 'Codering',
      ToUnicode: 'Codering',
      DescendantFonts: 'Lettertype',
      CIDSystemInfo: 'Tekenverzameling',
      CIDToGIDMap: 'Codering',
      CharProcs: 'Lettertekens',
      Resources: 'Middelen',
    },
  ),
  Letterbeschrijving: vorm(
    'Type FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth CharSet Lang',
    { FontFile: 'Letterbestand', FontFile2: 'Letterbestand', FontFile3: 'Letterbestand' },
  ),
  Letterbestand: vorm('Subtype Length1 Length2 Length3', {}, data),
  Codering: vorm(
    'Type BaseEncoding Differences CMapName WMode',
    { CIDSystemInfo: 'Tekenverzameling', UseCMap: 'Codering' },
    data,
  ),
  Tekenverzameling: vorm('Registry Ordering Supplement'),
  Lettertekens: names('Inhoud'),
  // 8.9 and 8.10: images and forms; the PostScript kind and references to other files stay out
  Tekening: vorm(
    'Type Subtype Width Height BitsPerComponent Intent ImageMask Decode Interpolate SMaskInData Matte FormType BBox Matrix StructParent StructParents',
    {
      ColorSpace: 'Kleurruimte',
      Mask: 'Tekening',
      SMask: 'Tekening',
      Resources: 'Middelen',
      Group: 'Groep',
      OC: 'Eigenschap',
    },
    { stroom: 'beeld of tekening', subtypes: new Set(['Image', 'Form']) },
  ),
  Groep: vorm('Type S I K', { CS: 'Kleurruimte' }),
  // 8.4.5 and 11.6.5
  Tekenstand: vorm('Type LW LC LJ ML D RI OP op OPM FL SM SA BM CA ca AIS TK', {
    Font: 'Lettertype',
    BG: 'Functie',
    BG2: 'Functie',
    UCR: 'Functie',
    UCR2: 'Functie',
    TR: 'Functie',
    TR2: 'Functie',
    SMask: 'Masker',
  }),
  Masker: vorm('Type S BC', { G: 'Tekening', TR: 'Functie' }),
  // 8.6: a colour space is a name or a row with profiles, functions and tables
  Kleurruimte: vorm(
    'N Range WhitePoint BlackPoint Gamma Matrix Subtype FunctionType Domain Size BitsPerSample Order Encode Decode C0 C1 Bounds',
    {
      Alternate: 'Kleurruimte',
      Functions: 'Functie',
      Colorants: 'Kleurruimtes',
      Process: 'Kleurproces',
    },
    data,
  ),
  Kleurproces: vorm('Components', { ColorSpace: 'Kleurruimte' }),
  // 7.10
  Functie: vorm(
    'FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Bounds',
    { Functions: 'Functie' },
    data,
  ),
  // 8.7
  Patroon: vorm(
    'Type PatternType PaintType TilingType BBox XStep YStep Matrix',
    { Resources: 'Middelen', Shading: 'Verloop', ExtGState: 'Tekenstand' },
    data,
  ),
  Verloop: vorm(
    'ShadingType Background BBox AntiAlias Coords Domain Extend Matrix BitsPerCoordinate BitsPerComponent BitsPerFlag Decode VerticesPerRow',
    { ColorSpace: 'Kleurruimte', Function: 'Functie' },
    data,
  ),
  // 8.11 and 14.6: layers and marked content
  Eigenschap: vorm('Type Name P MCID Lang ActualText Alt E', {
    OCGs: 'Eigenschap',
    VE: 'Eigenschap',
  }),
  Lagen: vorm('', { OCGs: 'Eigenschap', D: 'Laagstand' }),
  Laagstand: vorm('BaseState', { ON: 'Eigenschap', OFF: 'Eigenschap' }),
  // 14.7: headings, lists and tables for who reads with a screen reader
  Structuur: vorm('Type ParentTreeNextKey', {
    K: 'Element',
    ParentTree: 'Ouders',
    RoleMap: 'Rollen',
  }),
  Rollen: vorm('', {}, { elk: 'Rollen' }),
  Element: vorm('Type S MCID ID Lang Alt ActualText E T R', {
    P: 'Element',
    K: 'Element',
    Pg: 'Bladzijde',
    A: 'Kenmerk',
  }),
  Ouders: vorm('Limits', { Nums: 'Element', Kids: 'Ouders' }),
  Kenmerk: vorm('O Scope Headers ColSpan RowSpan ListNumbering Summary Placement BBox'),
} as const satisfies Record<string, Vorm>
