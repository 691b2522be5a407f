const search = document.querySelector("#search");
search.addEventListener("input", () => {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const section of document.querySelectorAll("section")) {
    const text = section.textContent.toLowerCase();
    const hidden = !words.every(word => text.includes(word));
    section.hidden = hidden;
    const link = document.querySelector(`nav a[href="#${CSS.escape(section.id)}"]`);
    if (link) link.hidden = hidden;
  }
});
for (const button of document.querySelectorAll(".langs button")) {
  button.addEventListener("click", () => {
    document.documentElement.dataset.show = button.value;
    for (const other of document.querySelectorAll(".langs button")) other.setAttribute("aria-pressed", String(other === button));
  });
}
