/** Tells password managers whose password a form sets. */
export function UsernameForManagers({ email }: { email: string }) {
  return <input type="text" hidden readOnly autoComplete="username" value={email} />;
}
