/** Where to go after signing in: only an address of this server, whatever somebody wrote into the link. */
export function localReturnUrl(wanted: string | null): string {
  if (wanted === null || !wanted.startsWith('/')) {
    return '/';
  }
  try {
    const url = new URL(wanted, window.location.origin);
    return url.origin === window.location.origin && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/';
  } catch {
    return '/';
  }
}
