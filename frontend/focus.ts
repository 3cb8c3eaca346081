/** The keyboard never falls off a page: where what had it is gone, what came in its place takes it. */

const LOOK = 60;
const PATIENCE = 700;
const LONGEST = 20_000;
const OPEN = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened], dialog[open]';
const STOPS = 'a[href], button, input, textarea, vaadin-button, vaadin-menu-bar-button, [tabindex="0"]';

/** Where the keyboard was, so that it can go back when that is drawn anew. */
interface Place {
  readonly part: HTMLElement;
  readonly name: string;
  readonly around: readonly Element[];
}

let last: Place | null = null;
let shown: Element | null = null;
let fallen = 0;
let looking = false;

function page(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.sf-main .sf-page');
}

/** What is hidden loses the keyboard only when the page is painted next. */
function lost(): boolean {
  const focused = document.activeElement;
  const nowhere = !focused || focused === document.body || !focused.checkVisibility();
  return nowhere && document.querySelector(OPEN) === null;
}

function nameOf(part: Element): string {
  return (part.getAttribute('aria-label') ?? part.textContent ?? '').trim();
}

function takes(part: Element): part is HTMLElement {
  return part.isConnected && part.checkVisibility() && !part.hasAttribute('disabled');
}

function around(part: Element): Element[] {
  const parents: Element[] = [];
  for (let each = part.parentElement; each && !each.matches('.sf-main'); each = each.parentElement) parents.push(each);
  return parents;
}

function heading(): HTMLElement | null {
  const title = page()?.querySelector<HTMLElement>('h1') ?? null;
  title?.setAttribute('tabindex', '-1');
  return title;
}

function give(target: HTMLElement): void {
  const row = target.shadowRoot?.querySelector<HTMLElement>('#items [tabindex="0"]');
  (row ?? target).focus({ preventScroll: target === last?.part });
}

/** The same again, or what is now called so. */
function sameAs(place: Place): HTMLElement | undefined {
  if (takes(place.part)) return place.part;
  if (!place.name) return undefined;
  const stops = [...(page()?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  const same = stops.filter((stop) => nameOf(stop) === place.name && takes(stop));
  return same.length === 1 ? same[0] : undefined;
}

/** What stands next to where it was. */
function nearTo(place: Place): HTMLElement | null {
  const near = place.around
    .filter((each) => each.isConnected)
    .flatMap((each) => [...each.querySelectorAll<HTMLElement>(STOPS)])
    .find(takes);
  return near ?? heading();
}

/** What to go on with; nothing as long as that may still come. */
function next(now: number): HTMLElement | null | undefined {
  if (page() !== shown) return shown ? heading() : null;
  if (!last) return null;
  const same = sameAs(last);
  if (same) return same;
  const busy = last.part.isConnected && last.part.checkVisibility();
  return now - fallen < (busy ? LONGEST : PATIENCE) ? undefined : nearTo(last);
}

function look(): void {
  looking = false;
  if (!lost()) {
    fallen = 0;
    if (document.activeElement !== document.body) shown = page() ?? shown;
    return;
  }
  fallen ||= performance.now();
  const target = next(performance.now());
  if (target === undefined) {
    lookSoon();
  } else {
    shown = page();
    fallen = 0;
    if (target) give(target);
  }
}

function lookSoon(): void {
  if (!looking) {
    looking = true;
    setTimeout(look, LOOK);
  }
}

document.addEventListener('focusin', (event) => {
  const part = event.target as HTMLElement;
  if (part.closest('.sf-main')) {
    shown = page();
    last = { part, name: nameOf(part), around: around(part) };
  } else if (!part.closest(OPEN) && part.closest('.sf-frame')) {
    last = null;
  }
});

// Whoever clicks beside everything has put the keyboard away.
document.addEventListener('pointerdown', () => (last = null), { capture: true });

new MutationObserver(lookSoon).observe(document.documentElement, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['disabled', 'hidden', 'opened', 'open'],
});

export {};
