/** What is at an address, as JSON. Rejects with a sentence where there is none and where it cannot be had. */
export async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return (await answer.json()) as T;
}
