// Says in the form of a best practice how complete it is and what is missing, while it is written.
// Counts as blocks/completeness.py does, on the values that the form's fields have.
(() => {
  const { StructBlockDefinition } = window.wagtailStreamField.blocks;

  // What the rich-text editor holds is JSON; everything else is plain text.
  const textOf = (value) => {
    try {
      const { blocks } = JSON.parse(value);
      return Array.isArray(blocks) ? blocks.map((block) => block.text).join('') : value;
    } catch {
      return value;
    }
  };

  // `essential` names the parts without which a struct says nothing.
  const isFilled = (value, essential) => {
    if (value === null || value === undefined || value === false) return false;
    if (typeof value === 'string') return (textOf(value) ?? '').trim() !== '' && value !== 'null';
    if (Array.isArray(value)) return value.some((item) => isFilled(item?.type ? item.value : item, essential));
    if (typeof value !== 'object') return true;
    if (essential.length) return essential.every((name) => isFilled(value[name], []));
    return Object.values(value).some((part) => isFilled(part, []));
  };

  const measure = (block, parts) => {
    const missing = parts.filter(
      ({ name, essential }) => !isFilled(block.childBlocks[name].getValue(), essential),
    );
    const sum = (some) => some.reduce((total, { weight }) => total + weight, 0);
    const total = sum(parts);
    const reached = total - sum(missing);
    const percent = total ? Math.floor((100 * reached) / total) : 100;
    return { percent: reached ? Math.max(percent, 1) : percent, missing };
  };

  const addHint = (block, { parts, complete, incomplete }) => {
    const hint = document.createElement('div');
    hint.className = 'help-block help-info';
    const meter = Object.assign(document.createElement('meter'), { min: 0, max: 100 });
    meter.setAttribute('aria-hidden', 'true');
    const words = document.createElement('span');
    words.setAttribute('role', 'status');
    hint.append(meter, ' ', words);
    block.container[0].prepend(hint);

    const update = () => {
      const { percent, missing } = measure(block, parts);
      const labels = missing.map(({ label }) => label).join(', ');
      const text = (missing.length ? incomplete : complete)
        .replace('{percent}', percent)
        .replace('{missing}', () => labels);
      meter.value = percent;
      // A status that is set again is read out again.
      if (words.textContent !== text) words.textContent = text;
    };
    let timer;
    const later = () => {
      clearTimeout(timer);
      // The rich-text editor writes its value a moment after the key.
      timer = setTimeout(update, 600);
    };
    ['input', 'change', 'click', 'focusout', 'chosen'].forEach((name) => {
      block.container[0].addEventListener(name, later);
    });
    later();
  };

  class BestPracticeDefinition extends StructBlockDefinition {
    render(...args) {
      const block = super.render(...args);
      addHint(block, this.meta.completeness);
      return block;
    }
  }

  window.telepath.register('wagtail_clusterevents.blocks.BestPractice', BestPracticeDefinition);
})();
