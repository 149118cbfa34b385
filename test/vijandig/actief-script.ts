/** What no copy may hold. */
export const spoor = 'app.alert'
export const script = `${spoor}(1)`
/** The act that runs it. */
export const js = `<< /S /JavaScript /JS (${script}) >>`
