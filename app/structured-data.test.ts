import { expect, it } from "vitest";
import { inScript } from "./structured-data";

it("nothing typed ends the script it stands in", () => {
  const name = "</script><script>alert(1)</script><!-- ]]> \u2028 👩‍🌾";
  const json = inScript([{ "@type": "Person", name }]);
  expect(json).not.toContain("<");
  expect(JSON.parse(json)).toEqual({
    "@context": "https://schema.org",
    "@graph": [{ "@type": "Person", name }],
  });
});
