// Shows a citation's reference and a term's definition beside them, and makes BibTeX and RIS of the page's references.
// Without this script each citation is a link to its entry in the list, each term one to the glossary, and the references can
// be had as CSL-JSON.
//
// The card is no dialog and takes no focus: a citation or a term stays the link that it is, and the order of stops for the
// keyboard does not change. Assistive technology reads the entry as the description of the link (aria-describedby), as the
// ARIA Authoring Practices have it for tooltips. What can be followed in the card can be followed in the list too, where the
// link leads, so its links are for the pointer and are left out of the tab order.
(() => {
  'use strict';

  const SHOW_AFTER = 150; // ms, so that a pointer on its way elsewhere opens nothing
  const HIDE_AFTER = 300; // ms, to get from the citation to the card
  const GAP = 6; // px between the citation and the card
  const EDGE = 8; // px between the card and the edge of the window

  const hasPopover = typeof HTMLElement.prototype.showPopover === 'function';
  const LINKS = '.citation__link, .term';
  const isTerm = (link) => link.matches('.term');
  // A term's definition stands hidden in the page, and describes the link with and without this script.
  const entryOf = (link) => document.getElementById(isTerm(link) ? link.getAttribute('aria-describedby') : link.hash.slice(1));

  let card = null;
  let open = null; // the citation or the term whose card is shown
  let timer = 0;

  const linksOf = (link) => {
    const range = link.closest('.citation__range');
    return range ? [...range.querySelectorAll('.citation__link')] : [link];
  };

  const wayTo = (link, words) => {
    const way = document.createElement('a');
    way.className = 'citation-card__way';
    way.href = link.getAttribute('href');
    way.textContent = words;
    way.tabIndex = -1;
    return way;
  };

  const definitionOf = (link) => {
    const entry = entryOf(link);
    const [box, name, text] = ['div', 'p', 'p'].map((tag) => document.createElement(tag));
    name.className = 'citation-card__term';
    name.textContent = entry.dataset.term;
    text.textContent = entry.textContent;
    box.append(name, text, wayTo(link, 'Go to the glossary'));
    return box;
  };

  // Nodes are copied from the page, never made of text that would be read as markup.
  const copyOf = (link) => {
    const entry = entryOf(link);
    const item = document.createElement('li');
    item.className = 'citation-card__entry';
    item.value = entry.value;
    const text = document.createElement('div');
    text.id = `page.card.${entry.value}`;
    for (const child of entry.children) {
      text.append(child.cloneNode(true));
    }

    for (const extra of text.querySelectorAll('.reference__back, .reference__work')) {
      extra.remove();
    }

    for (const copied of text.querySelectorAll('[id]')) {
      copied.removeAttribute('id');
    }

    item.append(text, wayTo(link, `Go to reference ${entry.value}`));
    for (const inner of item.querySelectorAll('a')) {
      inner.tabIndex = -1;
    }

    return item;
  };

  // Below the citation if there is room, else above it; never out of the window sideways.
  const place = () => {
    const view = document.documentElement;
    const boxes = [...(open.closest('.citation__range') ?? open).getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    const below = innerHeight - last.bottom - GAP - EDGE;
    const above = first.top - GAP - EDGE;
    card.style.setProperty('--room', `${Math.max(below, above, 120)}px`);
    const { width, height } = card.getBoundingClientRect();
    const isBelow = height <= below || below >= above;
    const anchor = isBelow ? last : first;
    const left = Math.max(EDGE, Math.min(anchor.left, view.clientWidth - width - EDGE));
    const top = isBelow ? last.bottom + GAP : first.top - GAP - height;
    card.style.setProperty('--left', `${left + scrollX}px`);
    card.style.setProperty('--top', `${top + scrollY}px`);
  };

  const hide = () => {
    clearTimeout(timer);
    if (open) {
      if (!isTerm(open)) {
        open.removeAttribute('aria-describedby');
      }

      open = null;
      card.hidePopover();
      card.replaceChildren();
    }
  };

  const show = (link) => {
    clearTimeout(timer);
    if (open === link) {
      return;
    }

    const links = linksOf(link).filter(entryOf);
    if (links.length === 0) {
      return;
    }

    hide();
    open = link;
    if (isTerm(link)) {
      card.append(definitionOf(link));
      card.showPopover();
      place();
      return;
    }

    const list = document.createElement('ol');
    list.className = 'citation-card__list';
    list.append(...links.map(copyOf));
    card.append(list);
    card.showPopover();
    place();
    // A card that scrolls begins with the number that was asked for, so that the keyboard meets each of a range.
    const own = document.getElementById(`page.card.${entryOf(link).value}`);
    card.scrollTop = own.offsetTop - list.offsetTop;
    link.setAttribute('aria-describedby', own.id);
  };

  const later = (action, delay) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };

  // Between the ends of a range there is a hyphen, over which the card must not go away.
  const linkAt = (target) =>
    target.closest?.(LINKS) ?? target.closest?.('.citation__range')?.querySelector('.citation__link') ?? null;
  const isMouse = (event) => event.pointerType === 'mouse';

  const wireCard = () => {
    card = document.createElement('div');
    card.className = 'citation-card';
    card.id = 'page.card';
    card.popover = 'manual';
    document.querySelector('main').append(card);

    let touched = null; // a link that a finger has just met without its card
    document.addEventListener('pointerover', (event) => {
      const link = linkAt(event.target);
      if (isMouse(event) && (link || card.contains(event.target))) {
        later(() => link && show(link), SHOW_AFTER);
      }
    });
    document.addEventListener('pointerout', (event) => {
      const left = linkAt(event.target) || card.contains(event.target);
      if (isMouse(event) && left && !linkAt(event.relatedTarget ?? document) && !card.contains(event.relatedTarget)) {
        // What the keyboard has opened stays until the focus moves on, wherever the pointer lies.
        later(() => open?.matches(':focus-visible') || hide(), HIDE_AFTER);
      }
    });
    document.addEventListener('pointerdown', (event) => {
      const link = linkAt(event.target);
      touched = link && !isMouse(event) && open !== link ? link : null;
      if (!link && !card.contains(event.target)) {
        hide();
      }
    });
    document.addEventListener('focusin', (event) => {
      const link = linkAt(event.target);
      if (link?.matches(':focus-visible') && touched !== link) {
        show(link);
      }
    });
    document.addEventListener('focusout', (event) => {
      if (event.target === open && !card.matches(':hover') && !card.contains(event.relatedTarget)) {
        later(hide, HIDE_AFTER);
      }
    });
    document.addEventListener('click', (event) => {
      const link = linkAt(event.target);
      if (link && link === touched) {
        touched = null;
        event.preventDefault();
        show(link);
      } else if (event.target.closest?.(`${LINKS}, .citation-card a[href^="#"]`)) {
        hide();
      }
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        hide();
      }
    });
    addEventListener('resize', () => open && place());
    // A table that scrolls by itself takes its citations with it.
    document.addEventListener('scroll', (event) => event.target !== document && event.target.contains(open) && place(), true);
  };

  const save = (text, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  const wireExport = (box) => {
    const state = box.querySelector('.export__state');
    const source = box.querySelector('a.export__way');
    const convert = async (format) => {
      const [converter, answer] = await Promise.all([
        import(new URL(box.dataset.converter, document.baseURI).href),
        fetch(source.href),
      ]);
      if (!answer.ok) {
        throw new Error(`citations.json: ${answer.status}`);
      }

      const references = await answer.json();
      return format === 'RIS' ? converter.toRis(references) : converter.toBibTeX(references);
    };

    for (const button of box.querySelectorAll('button')) {
      button.parentElement.hidden = false;
      button.addEventListener('click', async () => {
        const { format, ending } = button.dataset;
        state.textContent = '';
        try {
          save(await convert(format), `${box.dataset.name}.${ending}`);
          state.textContent = `Saved as ${box.dataset.name}.${ending}.`;
        } catch {
          state.textContent = location.protocol === 'file:'
            ? `${format} cannot be made while the page is opened as a file. Open it from its web address, or take the CSL-JSON file.`
            : `${format} could not be made: the references were not loaded. Check the connection and try again.`;
        }
      });
    }
  };

  if (hasPopover) {
    wireCard();
  }

  for (const box of document.querySelectorAll('.export')) {
    wireExport(box);
  }
})();
