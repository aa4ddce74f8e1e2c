// Keeps what is typed into a form of the desk in this browser until it is recorded, so that a reload or a lost connection loses nothing.
(() => {
  "use strict";
  const user = document.querySelector("[data-user]")?.dataset.user ?? "";
  const prefix = "docket-draft " + user + " ";
  const parse = text => { try { return JSON.parse(text || "null"); } catch { return null; } };
  const path = address => { try { return new URL(address).pathname; } catch { return ""; } };
  const drafts = () => Object.keys(localStorage).filter(key => key.startsWith(prefix));

  const sent = parse(sessionStorage.getItem("docket-sent"));
  sessionStorage.removeItem("docket-sent");
  const redirected = performance.getEntriesByType("navigation")[0]?.redirectCount > 0;
  const isAnswer = sent && path(document.referrer) === sent.path;
  // The server answers what it recorded with a redirection. A lost connection, or a session that has ended, leads nowhere.
  if (isAnswer && redirected) localStorage.removeItem(sent.key);

  const form = document.querySelector("form[data-draft]");
  if (form) keep(form, isAnswer && !redirected ? sent : null);
  list(document.getElementById("drafts"));
  document.querySelector("form[action='/sign-out-everywhere']")?.addEventListener("submit",
    () => drafts().forEach(key => localStorage.removeItem(key)));
  document.addEventListener("click", event => document.querySelectorAll("details.menu[open]").forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  }));

  // The id of the fact is kept too: what was recorded, though its answer was lost, is not recorded twice.
  function keep(form, begun) {
    const key = begun?.key ?? prefix + form.dataset.draft;
    const address = begun?.address ?? location.pathname + location.search;
    const isPost = form.method === "post";
    const isChoice = e => e.type === "checkbox" || e.type === "radio";
    const fields = () => [...form.elements].filter(e => e.name
      && (e.name === "factId" || !["hidden", "submit", "fieldset"].includes(e.type)));
    const name = e => isChoice(e) ? e.name + " " + e.value : e.name;
    const values = () => {
      const all = {};
      fields().forEach(e => (all[name(e)] ??= []).push(isChoice(e) ? e.checked : e.value));
      return all;
    };
    const save = () => localStorage.setItem(key, JSON.stringify(
      { at: Date.now(), title: form.dataset.title || document.querySelector("h1").textContent, address, values: values() }));

    const draft = parse(localStorage.getItem(key));
    // What was sent and came back is newer.
    if (draft?.values && !begun) {
      const before = JSON.stringify({ ...values(), factId: 0 });
      const taken = {};
      for (const [field, kept] of Object.entries(draft.values)) {
        let inputs = fields().filter(e => name(e) === field);
        while (inputs.length && inputs.length < kept.length && more(inputs.at(-1))) {
          inputs = fields().filter(e => name(e) === field);
        }
      }
      fields().forEach(e => {
        const kept = draft.values[name(e)]?.[taken[name(e)] = (taken[name(e)] ?? -1) + 1];
        if (kept === undefined) return;
        if (isChoice(e)) e.checked = kept; else if (kept) e.value = kept;
      });
      if (JSON.stringify({ ...values(), factId: 0 }) !== before) {
        const note = document.createElement("p");
        note.className = "hint";
        note.setAttribute("role", "status");
        note.textContent = form.dataset.restored;
        form.prepend(note);
        form.querySelectorAll("details").forEach(part => {
          if ([...part.querySelectorAll("input, textarea, select")].some(e => isChoice(e) ? e.checked : e.value)) part.open = true;
        });
        form.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
    form.addEventListener("input", save);
    form.addEventListener("change", save);
    form.addEventListener("click", event => {
      const button = event.target.closest("button[value='more']");
      const last = button && [...button.closest("fieldset").querySelectorAll(".one-more")].at(-1);
      if (!last) return;
      event.preventDefault();
      more(last)?.focus();
    });
    form.addEventListener("submit", () => {
      if (isPost) sessionStorage.setItem("docket-sent", JSON.stringify({ key, address, path: path(form.action) }));
      else localStorage.removeItem(key);
    });
    // Shown again after a connection was lost, the form was not answered.
    addEventListener("pageshow", event => { if (event.persisted) sessionStorage.removeItem("docket-sent"); });
  }

  // Another line of inputs after the last one, empty; gives its first input, or nothing where there is one line only.
  function more(input) {
    const line = input.closest(".one-more");
    if (!line) return null;
    const next = line.cloneNode(true);
    const inputs = next.matches("input") ? [next] : [...next.querySelectorAll("input, select")];
    inputs.forEach(e => {
      e.value = "";
      e.removeAttribute("id");
    });
    line.after(next);
    return inputs[0];
  }

  function list(drawer) {
    if (!drawer) return;
    const all = drafts().map(key => ({ key, ...parse(localStorage.getItem(key)) }))
      .filter(draft => draft.address?.startsWith("/record")).sort((a, b) => b.at - a.at);
    for (const draft of all) {
      const entry = document.createElement("li");
      const link = document.createElement("a");
      link.className = "name";
      link.href = draft.address;
      link.textContent = draft.title;
      const when = document.createElement("span");
      when.className = "opened";
      when.textContent = new Date(draft.at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
      const button = document.createElement("button");
      button.type = "button";
      button.className = "plain";
      button.textContent = drawer.dataset.discard;
      button.setAttribute("aria-label", drawer.dataset.discard + ": " + draft.title);
      button.addEventListener("click", () => {
        localStorage.removeItem(draft.key);
        entry.remove();
        show(drawer);
      });
      entry.append(link, when, button);
      drawer.append(entry);
    }
    show(drawer);
  }

  function show(drawer) {
    drawer.hidden = !drawer.children.length;
    document.getElementById("no-drafts").hidden = !!drawer.children.length;
  }
})();
