import { leavePath, quietKey } from "./kept-names";

/** What is said after a bare press of Shift, by how many there were. */
const said = ["", "Two more presses leave this page.", "One more press leaves this page."];

/** What a tab shows beside a neutral title: an empty sheet. */
const sheet =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M3.5 1.5h6l3 3v10h-9z' fill='%23fff' stroke='%23777'/%3E%3C/svg%3E";

/**
 * Storage that a browser forbids throws. `door` is the link that leaves; a page without one can't be left by keys.
 */
const words = `
const d=document,root=d.documentElement,on=(name,f,o)=>addEventListener(name,f,o);
const tried=f=>{try{return f()}catch{}};
const door=()=>d.querySelector("[data-leave]");`;

/**
 * The page is gone before anything else is begun: hidden in the same task, then replaced in the history. What is
 * kept is cleared here at once, and again, with copies of pages, by what the request is answered.
 */
const leaving = `
const leave=()=>{
const to=door();
if(!to)return;
root.hidden=true;
d.title=to.dataset.title;
tried(()=>fetch("${leavePath}",{method:"POST",keepalive:true}).catch(()=>{}));
tried(()=>localStorage.clear());
tried(()=>sessionStorage.clear());
location.replace(to.href)
};
on("click",e=>{if(e.target.closest?.("[data-leave]")){e.preventDefault();e.stopPropagation();leave()}},true);`;

/**
 * Pages that were passed on the way stand before the neutral one. Whoever goes back to one of them in a tab that was
 * left meets the neutral page again; whoever comes by an address or a link has come back by themselves. That a tab was
 * left is told by what is missing: a mark that every page puts there, and that is cleared with everything else.
 */
const goingBack = `
const left=()=>tried(()=>sessionStorage.here===undefined);
const away=()=>{const to=door();if(to)location.replace(to.href);else root.hidden=false};
const back=()=>{root.hidden=true;if(d.readyState==="loading")d.addEventListener("DOMContentLoaded",away);else away()};
if(performance.getEntriesByType("navigation")[0]?.type==="back_forward"&&left())back();
else tried(()=>{sessionStorage.here=1});
on("pageshow",e=>{if(e.persisted){if(left())back();hear()}});`;

/**
 * Three presses of Shift by itself, or three taps with two fingers, at most five seconds apart. A capital letter, a
 * selection with the mouse and a shortcut are no wish to leave. Where it is said is made at the first press: React,
 * which may not be awake yet, knows nothing of it.
 */
const pressing = `
let count=0,timer,alone,two,place;
const say=()=>{
if(!place){place=d.createElement("p");place.className="sr";place.role="status";d.body.append(place)}
const words=${JSON.stringify(said)}[count];
setTimeout(()=>{place.textContent=words},50)
};
const forget=()=>{if(count){count=0;say()}};
const press=()=>{
clearTimeout(timer);
if(++count>2)return leave();
say();
timer=setTimeout(forget,5000)
};
on("keydown",e=>{alone=e.key==="Shift"&&!e.ctrlKey&&!e.altKey&&!e.metaKey;if(!alone)forget()},true);
on("keyup",e=>{if(alone&&e.key==="Shift"){alone=false;press()}},true);
on("pointerdown",()=>{alone=false},true);
const light={capture:true,passive:true};
on("touchstart",e=>{const t=e.touches;if(t.length>1)two=t.length===2&&{at:e.timeStamp,x:t[0].clientX,y:t[0].clientY}},light);
on("touchmove",e=>{const t=e.touches[0];if(two&&Math.hypot(t.clientX-two.x,t.clientY-two.y)>10)two=0},light);
on("touchend",e=>{if(!e.touches.length){if(two&&e.timeStamp-two.at<400)press();two=0}},light);`;

/** Titles and icons, kept neutral against whatever renames them. */
const beingQuiet = `
const sheet="${sheet}";
const quiet=()=>root.dataset.quiet;
let was="";
const icons=()=>d.querySelectorAll('link[rel~="icon"]');
const hush=()=>{
const title=quiet();
if(!title)return;
if(d.title!==title){was=d.title||was;d.title=title}
for(const i of icons())if(i.getAttribute("href")!==sheet){i.dataset.was=i.href;i.href=sheet}
};
const unhush=()=>{
d.title=was||[...d.querySelectorAll("head>title")].at(-1)?.text||"";
for(const i of icons())if(i.dataset.was)i.href=i.dataset.was
};
const hear=()=>{const title=tried(()=>localStorage.${quietKey});if(title)root.dataset.quiet=title;else delete root.dataset.quiet};
hear();
hush();
new MutationObserver(hush).observe(d.head,{childList:true,subtree:true,characterData:true});
new MutationObserver(()=>quiet()?hush():unhush()).observe(root,{attributeFilter:["data-quiet"]});`;

/**
 * Every move inside the site takes the place of the page it leaves: those of Next's router through \`pushState\`, all
 * others where the browser announces them, and in browsers that announce none at least links.
 */
const replacing = `
const {pushState:push,replaceState:swap}=history;
history.pushState=(...a)=>(quiet()?swap:push).apply(history,a);
const go=(e,url)=>{e.preventDefault();location.replace(url)};
if(self.navigation)navigation.addEventListener("navigate",e=>{
const {url}=e.destination;
if(!quiet()||e.navigationType!=="push"||!e.cancelable||e.downloadRequest!=null||new URL(url).origin!==location.origin)return;
if(!e.formData)return go(e,url);
if(url===location.href)return;
e.preventDefault();
fetch(url,{method:"POST",body:e.formData}).then(r=>location.replace(r.url),()=>location.reload())
});
else on("click",e=>{
const a=e.target.closest?.("a[href]");
if(quiet()&&a&&!e.defaultPrevented&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey&&!a.target&&a.origin===location.origin)go(e,a.href)
});`;

/**
 * Leaving quickly and quiet mode, in the head of every page: at work before the first paint, without waiting for
 * React, and the same bytes for everyone.
 */
export const leavingScript = `(()=>{${[words, beingQuiet, leaving, goingBack, pressing, replacing].join("").replaceAll("\n", "")}})()`;
