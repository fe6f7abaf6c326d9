import { HomePage } from "./home-page";

export default function FirstPage() {
  return <HomePage number="1" />;
}
