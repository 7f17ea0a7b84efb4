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
