// Keeps what is typed into a form of the desk in this browser until it is recorded, so that a reload or a lost connection loses nothing.
(() => {
  "use strict";
  const sent = sessionStorage.getItem("docket-sent");
  const form = document.querySelector("form[data-draft]");
  if (sent && !(form && form.method === "post")) {
    localStorage.removeItem(sent);
    sessionStorage.removeItem("docket-sent");
  }
  if (!form) return;
  const key = "docket-draft " + form.dataset.draft;
  const fields = [...form.elements].filter(e => e.name && !["hidden", "submit", "fieldset"].includes(e.type));
  const isChoice = e => e.type === "checkbox" || e.type === "radio";
  const values = () => fields.map(e => isChoice(e) ? e.checked : e.value);
  const save = () => localStorage.setItem(key, JSON.stringify(values()));
  const draft = JSON.parse(localStorage.getItem(key) || "null");
  // After an error the page holds what was sent; that is newer.
  if (Array.isArray(draft) && draft.length === fields.length && !document.getElementById("summary")) {
    const before = JSON.stringify(values());
    fields.forEach((e, i) => { if (isChoice(e)) e.checked = draft[i]; else if (draft[i]) e.value = draft[i]; });
    if (JSON.stringify(values()) !== before) {
      const note = document.createElement("p");
      note.className = "hint";
      note.setAttribute("role", "status");
      note.textContent = form.dataset.restored;
      form.prepend(note);
      form.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  form.addEventListener("input", save);
  form.addEventListener("change", save);
  form.addEventListener("submit", () => {
    if (form.method === "post") sessionStorage.setItem("docket-sent", key); else localStorage.removeItem(key);
  });
})();
