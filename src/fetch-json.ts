/** What is at an address. Rejects with a sentence where there is none and where it cannot be had. */
async function answerAt(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return answer;
}

/** What is at an address, as JSON. Rejects as {@link answerAt} does, and where it is none. */
export async function fetchJson<T>(address: string): Promise<T> {
  return (await (await answerAt(address)).json()) as T;
}

/** What is at an address, as text. Rejects as {@link answerAt} does. */
export async function fetchText(address: string): Promise<string> {
  return (await answerAt(address)).text();
}
