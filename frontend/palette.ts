/**
 * The command palette in the browser. It opens, follows the keys and marks the choice at once, without the server; what it
 * lists comes from the server, which is told the text once the person pauses.
 */

type Wish = 'open' | 'copy' | 'complete';

const PAUSE_MILLIS = 150;

let asked = 0;
let timer: number | undefined;
let wish: Wish | undefined;
let marked = { asked: 0, place: 0 };

const filled = new MutationObserver(() => arrived());

function palette(): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>('dialog.sf-palette');
}

function field(dialog: HTMLDialogElement): HTMLInputElement {
  return dialog.querySelector('input')!;
}

function choices(dialog: HTMLDialogElement): HTMLElement[] {
  return [...dialog.querySelectorAll<HTMLElement>('[role=option]')];
}

function otherDialogOpen(): boolean {
  return document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]') !== null;
}

function tell(dialog: HTMLDialogElement, event: string, detail: object): void {
  dialog.dispatchEvent(new CustomEvent(event, { detail }));
}

function open(): void {
  const dialog = palette();
  if (!dialog || otherDialogOpen()) {
    return;
  }
  if (dialog.open) {
    field(dialog).select();
    return;
  }
  field(dialog).value = '';
  // What was chosen last is about to vanish from the list.
  field(dialog).removeAttribute('aria-activedescendant');
  dialog.showModal();
  field(dialog).focus();
  filled.observe(dialog, { attributeFilter: ['data-fill'] });
  changed();
  ask();
}

/** Each text has a number, and the list says for which number it was made: an older list is never chosen from. */
function changed(): void {
  asked++;
  wish = undefined;
  window.clearTimeout(timer);
  timer = window.setTimeout(ask, PAUSE_MILLIS);
}

function ask(): void {
  window.clearTimeout(timer);
  timer = undefined;
  const dialog = palette();
  if (dialog?.open) {
    tell(dialog, 'palette-ask', { text: field(dialog).value, number: asked });
  }
}

function fits(dialog: HTMLDialogElement): boolean {
  return Number(dialog.dataset.shown) === asked;
}

function arrived(): void {
  const dialog = palette();
  if (!dialog) {
    return;
  }
  const all = choices(dialog);
  // A list is filled twice for a text: what stands inside words comes later. The mark stays where the person put it.
  const place = marked.asked === Number(dialog.dataset.shown) ? marked.place : 0;
  mark(dialog, all[Math.min(place, all.length - 1)]);
  if (wish && fits(dialog)) {
    const wished = wish;
    wish = undefined;
    perform(dialog, wished);
  }
}

function mark(dialog: HTMLDialogElement, chosen: HTMLElement | undefined): void {
  choices(dialog).forEach((each, place) => {
    each.setAttribute('aria-selected', String(each === chosen));
    if (each === chosen) {
      marked = { asked: Number(dialog.dataset.shown), place };
    }
  });
  if (chosen) {
    field(dialog).setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  } else {
    field(dialog).removeAttribute('aria-activedescendant');
  }
}

function move(dialog: HTMLDialogElement, step: number): void {
  const all = choices(dialog);
  const now = all.findIndex((each) => each.ariaSelected === 'true');
  if (all.length > 0) {
    mark(dialog, all[(now + step + all.length) % all.length]);
  }
}

/** Does it once the list fits the text. */
function perform(dialog: HTMLDialogElement, how: Wish): void {
  if (!fits(dialog)) {
    wish = how;
    if (timer !== undefined) {
      ask();
    }
  } else if (how === 'complete') {
    complete(dialog, dialog.dataset.completion);
  } else {
    const chosen = choices(dialog).find((each) => each.ariaSelected === 'true');
    if (chosen) {
      tell(dialog, 'palette-choose', { key: chosen.id, copy: how === 'copy' });
    }
  }
}

function complete(dialog: HTMLDialogElement, text: string | undefined): void {
  if (text) {
    field(dialog).value = text;
    field(dialog).focus();
    changed();
    ask();
  }
}

/** Says whether the key was the palette's. */
function pressed(dialog: HTMLDialogElement, event: KeyboardEvent): boolean {
  const typing = event.target === field(dialog);
  switch (event.key) {
    case 'Escape':
      dialog.close();
      return true;
    case 'ArrowDown':
    case 'ArrowUp':
      move(dialog, event.key === 'ArrowDown' ? 1 : -1);
      return true;
    case 'Enter':
      if (typing) {
        perform(dialog, event.ctrlKey || event.metaKey || event.shiftKey ? 'copy' : 'open');
      }
      return typing;
    case 'Tab': {
      // Typed faster than answered, the completion is waited for; where there is none, the next Tab goes on.
      const waits = !fits(dialog) && field(dialog).value.trim() !== '';
      const completes = typing && !event.shiftKey && (waits || Boolean(dialog.dataset.completion));
      if (completes) {
        perform(dialog, 'complete');
      }
      return completes;
    }
    default:
      return false;
  }
}

// On the window and before all others: the browser's own Ctrl+K must not win, nor may the page below hear Escape.
window.addEventListener(
  'keydown',
  (event) => {
    const dialog = palette();
    if (event.isComposing || !dialog) {
      return;
    }
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      event.stopPropagation();
      open();
    } else if (dialog.open && pressed(dialog, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  },
  true,
);

document.addEventListener('input', (event) => {
  const dialog = palette();
  if (dialog?.open && event.target === field(dialog)) {
    changed();
  }
});

document.addEventListener('mousemove', (event) => {
  const dialog = palette();
  const over = dialog?.open && (event.target as Element).closest<HTMLElement>('.sf-palette [role=option]');
  if (dialog && over && over.ariaSelected !== 'true') {
    mark(dialog, over);
  }
});

document.addEventListener('mousedown', (event) => {
  // The field keeps the focus.
  if ((event.target as Element).closest('.sf-palette-list, .sf-palette-words')) {
    event.preventDefault();
  }
});

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const dialog = palette();
  if (target.closest('[data-opens-palette]')) {
    open();
  } else if (dialog?.open) {
    const chosen = target.closest<HTMLElement>('.sf-palette [role=option]');
    const word = target.closest<HTMLElement>('.sf-palette [data-complete]');
    if (chosen) {
      mark(dialog, chosen);
      perform(dialog, event.ctrlKey || event.metaKey ? 'copy' : 'open');
    } else if (word) {
      complete(dialog, word.dataset.complete);
    } else if (target === dialog) {
      dialog.close();
    }
  }
});

document.documentElement.toggleAttribute('data-mac', /Mac|iP(hone|ad)/.test(navigator.platform));

export {};
