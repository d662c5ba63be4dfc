// Counts the time a conversation is on the screen, so that the page can say it quietly.
(function () {
  "use strict";
  const EVERY = 30;
  let seconds = 0;

  async function tell(place) {
    const sent = seconds;
    seconds = 0;
    try {
      const answer = await fetch(place.dataset.elapsed, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body: "seconds=" + sent,
      });
      const plain = (answer.headers.get("content-type") || "").startsWith("text/plain");
      if (answer.ok && plain) place.textContent = await answer.text();
    } catch {
      seconds += sent;
    }
  }

  setInterval(() => {
    const place = document.querySelector("[data-elapsed]");
    if (!place || document.visibilityState === "hidden") return;
    seconds += 1;
    if (seconds >= EVERY) tell(place);
  }, 1000);
})();
