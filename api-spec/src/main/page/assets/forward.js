// The first visit: the language of the browser.
const chinese = (navigator.language || "").toLowerCase().startsWith("zh");
const choice = document.querySelector(`.choice a[lang="${chinese ? "zh-CN" : "en"}"]`);
location.replace(choice.href + location.hash);
