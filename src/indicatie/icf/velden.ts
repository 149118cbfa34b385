/** Names of the inputs of one category on the workbench. */
export function icfVelden(code: string) {
  return {
    kwalificator: `k_${code}`,
    richting: `r_${code}`,
    toelichting: `t_${code}`,
    bewijs: `b_${code}`,
  }
}
