// The language switch keeps the place.
const sections = [...document.querySelectorAll("main > section[id]")];

function place() {
  const read = sections.filter((section) => section.getBoundingClientRect().top < innerHeight / 3).pop();
  return read ? `#${read.id}` : sections.length > 0 ? "" : location.hash;
}

for (const link of document.querySelectorAll(".languages a")) {
  link.addEventListener("click", () => {
    link.search = location.search;
    link.hash = place();
  });
}
