(() => {
  const form = document.getElementById("axis");
  const show = (id, html) => { document.getElementById(id).innerHTML = html; };
  const text = (id, words) => { document.getElementById(id).textContent = words; };

  const update = () => {
    const said = new FormData(form);
    const number = name => Number(said.get(name));
    form.querySelectorAll("input").forEach(input => { input.nextElementSibling.value = input.value; });
    const explicit = said.get("padding") === "explicit";
    form.elements.before.disabled = form.elements.after.disabled = !explicit;
    const cells = name => Number(form.elements[name].value);
    const [sizes, why, drawing, rows, recipe] = explain(
      number("n"), number("k"), number("s"), number("d"), said.get("padding"),
      cells("before"), cells("after"), number("outputPadding"), said.get("framework"));
    const none = why === undefined;
    text("sizes", none ? "no" : sizes);
    text("why", none ? sizes : why);
    text("recipe", none ? "none" : recipe);
    show("drawing", none ? "" : drawing);
    document.querySelector("#answers tbody").innerHTML = none ? "" : rows;
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", event => event.preventDefault());
  update();

  const copied = async (button, words) => {
    try {
      await navigator.clipboard.writeText(words);
    } catch (denied) {
      // Without permission the old way still works, as from a file.
      const area = button.nextElementSibling;
      area.hidden = false;
      area.select();
      document.execCommand("copy");
      area.hidden = true;
    }
    const before = button.textContent;
    button.classList.add("copied");
    button.textContent = "Copied";
    setTimeout(() => { button.classList.remove("copied"); button.textContent = before; }, 1500);
    button.focus();
  };
  document.querySelectorAll("button[data-copy]").forEach(button => {
    button.addEventListener("click", () => copied(button, button.nextElementSibling.value));
  });
})();
