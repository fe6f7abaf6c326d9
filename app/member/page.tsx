import HomePage from "./page/[number]/page";

export default function FirstPage() {
  return <HomePage params={Promise.resolve({ number: "1" })} />;
}
