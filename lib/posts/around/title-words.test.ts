import { expect, test } from "vitest";
import { present } from "../../../test/present";
import { likeness, titleWordsOf } from "./title-words";

test.each([
  ["The Art of Baking Bread, with 3 recipes from 2024", ["art", "baking", "bread", "recipes"]],
  ["Über das Brot und die Ärzte", ["brot", "arzte"]],
  ["Un hiver à la maison", ["hiver", "maison"]],
  ["О том, как мы пекли хлеб", ["пекли", "хлеб"]],
  ["東京", ["東京"]],
  ["A 🍷 x 1", []],
  ["", []],
])("of %j these words say what it is about", async (title, words) => {
  expect([...present((await titleWordsOf([title]))[0])]).toEqual(words);
});

test.each([
  ["Baking bread", "How to bake bread", 0.5],
  ["Bread", "BREAD!", 1],
  ["Bread", "Wine", 0],
  ["The bread", "The wine", 0],
  ["", "", 0],
])("%j and %j are alike by %d", async (one, other, score) => {
  const [a, b] = await titleWordsOf([one, other]);
  expect(likeness(present(a), present(b))).toBeCloseTo(score, 1);
  expect(likeness(present(b), present(a))).toBeCloseTo(score, 1);
});
