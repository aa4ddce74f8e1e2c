// Keeps what is typed into a form of the desk in this browser until it is recorded, so that a reload or a lost connection loses nothing.
(() => {
  "use strict";
  const KEY = "docket-draft ";
  const SKIPPED = ["_csrf", "factId", "case", "type", "same", "release", "fact", "do"];
  const sent = sessionStorage.getItem("docket-sent");
  if (sent && !document.querySelector("form[data-draft][method=post]")) {
    localStorage.removeItem(sent);
    sessionStorage.removeItem("docket-sent");
  }
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const key = KEY + form.dataset.draft;
  const fields = () => [...form.elements].filter(e => e.name && e.type !== "hidden" && e.type !== "submit" && !SKIPPED.includes(e.name));
  const chosen = e => e.type === "checkbox" || e.type === "radio";
  const save = () => localStorage.setItem(key, JSON.stringify(fields().map(e => chosen(e) ? e.checked : e.value)));
  const draft = JSON.parse(localStorage.getItem(key) || "null");
  const all = fields();
  if (Array.isArray(draft) && draft.length === all.length && !document.querySelector("#summary")) {
    let changed = false;
    all.forEach((e, i) => {
      if (chosen(e)) { if (e.checked !== draft[i]) { e.checked = draft[i]; changed = true; } }
      else if (!e.value && draft[i]) { e.value = draft[i]; changed = true; }
    });
    if (changed) form.dispatchEvent(new Event("change", { bubbles: true }));
  }
  form.addEventListener("input", save);
  form.addEventListener("change", save);
  form.addEventListener("submit", () => { save(); if (form.method === "post") sessionStorage.setItem("docket-sent", key); else localStorage.removeItem(key); });
})();
