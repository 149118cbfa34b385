import type { Stuk, StukkenEvent } from '#dossier/luik/stukken.ts'
import type { Projection, ReadTx, StoredEvent } from '#platform/types.ts'

/** The list of papers with their versions. */
export const stukkenProjectie: Projection = {
  name: 'stukken',
  tables: ['stuk'],
  async apply(tx, event) {
    const gebeurd = event as unknown as StukkenEvent & StoredEvent
    switch (gebeurd.type) {
      case 'StukVervangen':
        await tx.query('update stuk set laatste = false where reeks = $1', [
          gebeurd.data.stuk.reeks,
        ])
        return voegToe(tx, gebeurd, gebeurd.data.stuk)
      case 'StukNeergelegd':
        return voegToe(tx, gebeurd, gebeurd.data.stuk)
      case 'StukIngetrokken':
        await tx.query(
          'update stuk set ingetrokken_op = $3, intrekreden = $4 where history = $1 and reeks = $2',
          [gebeurd.history, gebeurd.data.reeks, gebeurd.dag, gebeurd.data.reden],
        )
        return
      case 'StukBijAanvraagGevoegd':
        await tx.query('update stuk set bij_aanvraag_op = $3 where history = $1 and id = $2', [
          gebeurd.history,
          gebeurd.data.id,
          gebeurd.dag,
        ])
        return
      default:
        return
    }
  },
}

async function voegToe(tx: ReadTx, { history, at }: StoredEvent, stuk: Stuk): Promise<void> {
  const { bestand, door } = stuk
  await tx.query(
    `insert into stuk (id, history, reeks, versie, soort, klasse, datum, uitgever, geldig_tot, naam, type, bytes, sha256,
       virusscan, leeskopie_anders, waarschuwingen, kanaal, ontvangen_op, door_id, door_naam, door_rol, kbo, namens, om)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
    [
      stuk.id,
      history,
      stuk.reeks,
      stuk.versie,
      stuk.soort,
      stuk.klasse,
      stuk.datum,
      stuk.uitgever,
      stuk.geldigTot,
      bestand.naam,
      bestand.type,
      bestand.bytes,
      bestand.sha256,
      bestand.virusscan,
      bestand.leeskopieAnders,
      bestand.waarschuwingen,
      stuk.kanaal,
      stuk.ontvangenOp,
      door.id,
      door.naam,
      door.rol,
      stuk.kbo,
      stuk.namens,
      at,
    ],
  )
}
