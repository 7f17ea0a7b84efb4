// What depends on the day of the visit: whether the review of the article is overdue by now, and the citation of the article,
// which can be copied.
(() => {
  'use strict';

  const today = new Date();
  const two = (number) => String(number).padStart(2, '0');
  const later = document.querySelector('.overdue-later');
  // Days as they are written sort as they come.
  if (later && `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}` > later.dataset.due) {
    later.replaceWith(later.content);
  }

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
