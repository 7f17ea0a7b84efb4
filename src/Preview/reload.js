// Loads the page again once the preview would serve another one. Hidden tabs let go of the connection: browsers allow six of them.
const served = document.currentScript.dataset.served;
let events = null;

function listen() {
  if (document.hidden) {
    events?.close();
    events = null;
  } else if (!events) {
    events = new EventSource(`/_attest/events?page=${encodeURIComponent(location.pathname)}&served=${served}`);
    events.addEventListener('message', () => location.reload());
  }
}

document.addEventListener('visibilitychange', listen);
addEventListener('pagehide', () => events?.close());
listen();
