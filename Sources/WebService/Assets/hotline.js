// Comfort only: every page works without it. A form that says so is sent as soon as a choice is made.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-submit]");
  if (form) form.requestSubmit();
});
