/** Nobody sees this: strangers are led to the login page. Next's own would go along with every page. */
export default function Unauthorized() {
  return null;
}
