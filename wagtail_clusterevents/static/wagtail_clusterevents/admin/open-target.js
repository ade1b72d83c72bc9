// A link to a field of a form (“#:w:contentpath=body.<id>.summary”) opens the collapsed panels around it, since Wagtail
// cannot scroll to what is hidden. Its smooth scrolling ends early where a long form still grows, so we look again.
window.addEventListener('load', () => {
  const [, parameters = ''] = window.location.hash.split(':w:');
  const path = new URLSearchParams(parameters).get('contentpath') ?? '';
  const places = path.split('.').filter(Boolean).map((step) => `[data-contentpath="${CSS.escape(step)}"]`);
  const field = places.length ? document.querySelector(places.join(' ')) : null;
  if (!field) return;
  for (let element = field; element; element = element.parentElement) {
    const closed = `[data-panel-toggle][aria-expanded="false"][aria-controls="${CSS.escape(element.id)}"]`;
    if (element.id) document.querySelector(closed)?.click();
  }
  setTimeout(() => {
    const { top, bottom } = field.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) field.scrollIntoView();
  }, 1500);
});
