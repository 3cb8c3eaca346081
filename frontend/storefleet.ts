/** The few things only a browser can do for Storefleet: clipboard, theme, keys of the lists. */

import './focus';
import './palette';

type Theme = 'light' | 'dark' | 'system';

function copy(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

/** Remembered in a cookie so that the server can draw the very first frame in the right colours. */
function theme(choice: Theme): void {
  const scheme = choice === 'system' ? 'light dark' : choice;
  document.documentElement.style.colorScheme = scheme;
  document.cookie = `storefleet-theme=${choice}; path=/; max-age=31536000; samesite=lax`;
}

function typing(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((node) => node instanceof HTMLElement && (node.matches('input, textarea') || node.isContentEditable));
}

function dialogOpen(): boolean {
  return document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]') !== null;
}

/** Moves the row focus of the page's grid, as the arrow keys do once a row has the focus. */
function moveRow(key: 'ArrowDown' | 'ArrowUp'): void {
  const grid = document.querySelector<HTMLElement>('.sf-page vaadin-grid');
  if (!grid) {
    moveLine(key === 'ArrowDown' ? 1 : -1);
    return;
  }
  const focused = grid.shadowRoot?.activeElement;
  if (document.activeElement !== grid || !focused) {
    const first = grid.shadowRoot?.querySelector<HTMLElement>('#items [tabindex="0"]');
    first?.focus();
    return;
  }
  focused.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

/** Where rows are no grid, their own links take the focus one after another. */
function moveLine(step: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>('.sf-page [data-line]')].filter(
    (line) => line.offsetParent !== null,
  );
  const at = lines.findIndex((line) => (line.closest('li') ?? line).contains(document.activeElement));
  lines[at < 0 ? 0 : Math.min(Math.max(at + step, 0), lines.length - 1)]?.focus();
}

function focusFilter(): boolean {
  const field = document.querySelector<HTMLElement>('.sf-page [data-filter]');
  field?.focus();
  return field !== null;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event) || dialogOpen()) {
    return;
  }
  if (event.key === 'j' || event.key === 'k') {
    moveRow(event.key === 'j' ? 'ArrowDown' : 'ArrowUp');
  } else if (event.key === '?') {
    document.querySelector('.sf-frame')?.dispatchEvent(new CustomEvent('storefleet-keys'));
  } else if (event.key === '/' && focusFilter()) {
    event.preventDefault();
  }
});

declare global {
  interface Window {
    storefleet: { copy: typeof copy; theme: typeof theme };
  }
}

window.storefleet = { copy, theme };

export {};
