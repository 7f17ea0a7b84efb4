// Shows the texts for one kind of reader. Loaded in the head without defer, so that the choice holds before the
// first paint. The choice never leaves this device.
(() => {
  'use strict';

  const KEY = 'attest.audience';
  const root = document.documentElement;
  const known = (root.dataset.audiences ?? '').split(' ');
  const isKnown = (id) => Boolean(id) && known.includes(id);

  // A browser may forbid storage altogether; then the choice lasts as long as the page.
  const load = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };

  const save = (id) => {
    try {
      if (id) {
        localStorage.setItem(KEY, id);
      } else {
        localStorage.removeItem(KEY);
      }
    } catch {
      // Nothing to do: see load.
    }
  };

  const apply = (id) => {
    if (id) {
      root.dataset.audience = id;
    } else {
      delete root.dataset.audience;
    }
  };

  const asked = new URLSearchParams(location.search).get('audience');
  if (isKnown(asked)) {
    save(asked);
  }

  const first = isKnown(asked) ? asked : load();
  apply(isKnown(first) ? first : '');
  root.classList.add('has-script');

  // An address that asks for one audience must not win over a later choice when the page is loaded again.
  const forgetAsked = () => {
    const url = new URL(location.href);
    if (url.searchParams.has('audience')) {
      url.searchParams.delete('audience');
      history.replaceState(history.state, '', url);
    }
  };

  const target = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null; // a malformed escape in the address
    }
  };

  // A text that somebody links to is shown, whatever was chosen.
  const reveal = () => {
    const element = target();
    let hidden = false;
    for (let box = element?.closest('.audience'); box; box = box.parentElement.closest('.audience')) {
      if (getComputedStyle(box).display === 'none') {
        box.classList.add('is-shown');
        hidden = true;
      }
    }

    if (hidden) {
      element.scrollIntoView();
    }
  };

  const describe = (choice) => {
    const state = document.querySelector('.audience-choice__state');
    const chosen = choice.querySelector(':checked');
    const label = chosen.parentElement.textContent.trim();
    state.textContent = chosen.value ? `${state.dataset.one} ${label}.` : state.dataset.all;
  };

  const wire = () => {
    const choice = document.querySelector('.audience-choice__fieldset');
    if (choice) {
      for (const radio of choice.querySelectorAll('input')) {
        radio.checked = radio.value === (root.dataset.audience ?? '');
      }

      describe(choice);
      choice.addEventListener('change', (event) => {
        for (const box of document.querySelectorAll('.audience.is-shown')) {
          box.classList.remove('is-shown');
        }

        apply(event.target.value);
        save(event.target.value);
        forgetAsked();
        describe(choice);
      });
    }

    reveal();
    addEventListener('hashchange', reveal);
    // The same link followed twice changes no hash.
    document.addEventListener('click', (event) => {
      if (event.target.closest?.('a[href^="#"]')) {
        setTimeout(reveal);
      }
    });
  };

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', wire);
  } else {
    wire();
  }
})();
