/** The least signs of a reason in own words for a proposal, spaces around it not counted; a choice of the product. */
export const minsteMotivering = 20
