/** What a reading page may weigh at most, compressed, in bytes, and what it may ask for. It has no scripts. */
export const WEIGHT_BUDGET = {
  styles: 12_000,
  fonts: 45_000,
  requests: 5,
  homePage: 4_000,
  homePageWithAll: 60_000,
};
