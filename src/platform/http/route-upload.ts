import { createHash } from 'node:crypto'
import type { Relatie } from '#dossier/permissions.ts'
import { auditLine, authorise, type Access } from './access.ts'
import type { FormResult } from './form.ts'
import {
  formOf,
  outcomeOfRefusal,
  runForm,
  type Call,
  type Deps,
  type Outcome,
  type Submitted,
} from './route-run.ts'
import type { Files, GekeurdPapier } from './route.ts'
import { shortName, type Uploaded } from './uploads.ts'

type Read = Uploaded & Pick<Call, 'key'>

/**
 * Answers a POST with files: authorise, then read the files with `read`, check them and put them away, then the usual
 * transaction, which authorises again. All of the files are taken or none; what was put away for nothing is dropped.
 */
export async function runUpload(
  deps: Deps,
  call: Call,
  files: Files<string, unknown, unknown>,
  read: () => Promise<Read>,
): Promise<Outcome> {
  const access = await admit(deps, call)
  if (access.kind !== 'granted') return outcomeOfRefusal(access, call)
  if (!access.relatie) throw new Error('Een bestand hoort bij een dossier.')
  const { uploads, problems, ...received } = await read()
  const filled: Call = { ...call, ...received }
  const { form, papieren } = await judge(files, formOf(filled), uploads, problems)
  if (!form.ok) return runForm(deps, filled, { form })
  return runKept(deps, filled, files, { form, papieren, relatie: access.relatie })
}

async function admit(deps: Deps, call: Call): Promise<Access> {
  return deps.store.write(call.actor, async (tx) => {
    const access = await authorise(tx, call.route, call.params, call, deps.clock)
    const line = auditLine(call.route, 'POST', access)
    if (access.kind !== 'granted' && line) await tx.audit(line)
    return access
  })
}

/** The form with the faults of its files beside those of its questions. */
async function judge(
  files: Files<string, unknown, unknown>,
  form: FormResult<unknown>,
  uploads: Uploaded['uploads'],
  limits: readonly string[],
): Promise<{ readonly form: FormResult<unknown>; readonly papieren: readonly GekeurdPapier[] }> {
  const papieren: GekeurdPapier[] = []
  const faults = [...limits]
  if (uploads.length + limits.length === 0) faults.push(files.missing)
  for (const { naam, bytes } of uploads) {
    const keuring = await files.keur({ naam, bytes })
    if (keuring.ok) papieren.push({ origineel: bytes, keuring })
    else faults.push(`„${shortName(naam)}”: ${keuring.tekst}`)
  }
  if (faults.length === 0) return { form, papieren }
  const problems = [
    ...faults.map((text) => ({ field: files.names[0], text })),
    ...(form.ok ? [] : form.problems),
  ]
  return { form: { ok: false, problems, values: form.values }, papieren: [] }
}

async function runKept(
  deps: Deps,
  call: Call,
  files: Files<string, unknown, unknown>,
  judged: {
    readonly form: Extract<FormResult<unknown>, { readonly ok: true }>
    readonly papieren: readonly GekeurdPapier[]
    readonly relatie: Relatie
  },
): Promise<Outcome> {
  const { form, papieren, relatie } = judged
  const kept = await files.keep({
    params: call.params,
    relatie,
    value: form.value,
    papieren,
    read: (work) => deps.store.read(call.actor, work),
  })
  let worked = false
  const submitted: Submitted = {
    form,
    kept,
    digests: papieren.map(({ origineel }) => digest(origineel)),
    worked: () => void (worked = true),
  }
  try {
    return await runForm(deps, call, submitted)
  } finally {
    if (!worked) await files.drop(kept)
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
