import * as z from 'zod'

/**
 * The same facts, any of which may be missing, however deep they stand: in an object, in a list, in an object that may be
 * null. What is given is read as before, and what is asked of an object as a whole is asked of what is given of it.
 */
export function deelsSchema(schema: z.ZodObject): z.ZodObject {
  return deels(schema) as z.ZodObject
}

function deels(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod as unknown as { readonly def: z.core.$ZodTypes['_zod']['def'] }
  switch (def.type) {
    case 'object':
      return z.core.clone(schema as z.core.$ZodObject, {
        ...def,
        shape: Object.fromEntries(
          Object.entries(def.shape).map(([veld, eigen]) => [veld, optioneel(deels(eigen))]),
        ),
      })
    case 'array':
      return z.core.clone(schema as z.core.$ZodArray, { ...def, element: deels(def.element) })
    case 'nullable':
      return z.core.clone(schema as z.core.$ZodNullable, {
        ...def,
        innerType: deels(def.innerType),
      })
    case 'optional':
      return optioneel(deels(def.innerType))
    default:
      return schema
  }
}

function optioneel(schema: z.core.$ZodType): z.core.$ZodType {
  return schema._zod.def.type === 'optional' ? schema : z.optional(schema)
}
