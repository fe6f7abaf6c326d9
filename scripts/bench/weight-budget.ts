/** What a reading page may weigh at most, compressed, in bytes, and what it may ask for. */
export const WEIGHT_BUDGET = {
  scripts: 121_000,
  styles: 12_000,
  fonts: 85_000,
  requests: 15,
  homePage: 10_000,
  homePageWithAll: 190_000,
};
