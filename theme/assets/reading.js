// Says that the review is overdue where it was not yet when the page was made: pages stay open, and copies are kept.
(() => {
  'use strict';

  const two = (number) => String(number).padStart(2, '0');
  const now = new Date();
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  for (const later of document.querySelectorAll('.overdue-later')) {
    // Days as they are written sort as they come.
    if (today > later.dataset.due) {
      if ('replaces' in later.dataset) {
        later.previousElementSibling.remove();
      }

      later.replaceWith(later.content);
    }
  }
})();

// Fills the day of the visit into the citation of the article, and copies it.
(() => {
  'use strict';

  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

  const select = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  const text = document.querySelector('.cite__text');
  const actions = document.querySelector('.cite__actions');
  if (!text || !actions) {
    return;
  }

  const visit = text.querySelector('.cite__visit');
  const today = new Date();
  visit.textContent = visit.dataset.label && `${visit.dataset.label}${today.getFullYear()} ${MONTHS[today.getMonth()]} ${today.getDate()}`;

  const state = actions.querySelector('.cite__state');
  actions.hidden = false;
  actions.querySelector('button').addEventListener('click', async () => {
    state.textContent = '';
    try {
      await navigator.clipboard.writeText(text.textContent.replace(/\s+/g, ' ').trim());
      state.textContent = state.dataset.done;
    } catch {
      select(text);
      state.textContent = state.dataset.failed;
    }
  });
})();

// Marks in the table of contents where the reader is. Nothing moves but the list itself, where it is longer than the window.
(() => {
  'use strict';

  const REACHED = 60; // px below the window's edge: a link in the list brings its heading above this line, and not the next one
  const linksTo = new Map();
  for (const link of document.querySelectorAll('.contents__link')) {
    const id = decodeURIComponent(link.hash.slice(1));
    linksTo.set(id, [...(linksTo.get(id) ?? []), link]);
  }

  const headings = [...linksTo.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  if (headings.length === 0) {
    return;
  }

  let current = null;
  let isAsked = false;

  // A heading in a text that the reader has hidden has no box.
  const find = () => {
    const shown = headings.filter((heading) => heading.getClientRects().length > 0);
    const isAtEnd = scrollY > 0 && Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
    const reached = shown.filter((heading) => heading.getBoundingClientRect().top <= REACHED);
    return (isAtEnd ? shown.findLast((heading) => heading.getBoundingClientRect().top < innerHeight) : undefined) ?? reached.at(-1) ?? null;
  };

  const keepInSight = (link) => {
    const box = link.closest('.contents__beside');
    if (box && box.scrollHeight > box.clientHeight) {
      const [inner, outer] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
      box.scrollTop += Math.min(0, inner.top - outer.top) + Math.max(0, inner.bottom - outer.bottom);
    }
  };

  const update = () => {
    isAsked = false;
    const next = find();
    if (next === current) {
      return;
    }

    for (const link of linksTo.get(current?.id) ?? []) {
      link.removeAttribute('aria-current');
    }

    for (const link of linksTo.get(next?.id) ?? []) {
      link.setAttribute('aria-current', 'true');
      keepInSight(link);
    }

    current = next;
  };

  const later = () => {
    if (!isAsked) {
      isAsked = true;
      requestAnimationFrame(update);
    }
  };

  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later);
  update();
})();
