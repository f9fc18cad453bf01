/** Returns an element of the page by its ID. */
export function getElement(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element ${id}`);
  return found;
}

/** Creates an element. A string becomes text and never markup, because it may come from a file. */
export function createElement(tag: string, kind: string, ...inside: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (kind !== '') element.className = kind;
  element.append(...inside);
  return element;
}

/** Returns a digest as an element that stays on one line, and its tooltip has all of it. Returns any other text unchanged. */
export function formatDigest(text: string): HTMLElement | string {
  if (!/^sha256:[0-9a-f]{64}$/.test(text)) return text;
  const digest = createElement('code', 'digest', text);
  digest.title = text;
  return digest;
}

/** Returns the certificates (DER in base64) that the page pins. */
export const readPinnedAuthorities = (zone: HTMLElement): string[] =>
  zone.dataset.authorities ? zone.dataset.authorities.split(' ') : [];

/** Calls `onFiles` with the files that the user chooses in an input, or drops on a target. */
export function listenForFiles(
  inputs: readonly HTMLElement[],
  target: EventTarget,
  zone: HTMLElement,
  onFiles: (files: readonly File[]) => Promise<void>,
): void {
  for (const input of inputs)
    input.addEventListener('change', () => {
      if (input instanceof HTMLInputElement) void onFiles([...(input.files ?? [])]);
    });
  const mark = (over: boolean) => (event: Event) => {
    event.preventDefault();
    zone.classList.toggle('over', over);
  };
  for (const name of ['dragenter', 'dragover']) target.addEventListener(name, mark(true));
  for (const name of ['dragleave', 'drop']) target.addEventListener(name, mark(false));
  target.addEventListener('drop', (event) => {
    if (event instanceof DragEvent) void onFiles([...(event.dataTransfer?.files ?? [])]);
  });
}
