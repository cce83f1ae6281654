/** Where a page that wants to be found out about would call; nothing answers there. */
const ELSEWHERE = 'https://tracker.example'

/** A picture of one red pixel that came with the page. */
export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='

/** A page that tries every way out that markup and styles have. What may be seen of it says so. */
export const HOSTILE_PAGE = `<!doctype html>
<html lang="en" onload="top.hostile = 'html'">
<head>
<title>Hostile</title>
<base href="${ELSEWHERE}/base/" target="_top">
<meta http-equiv="refresh" content="0; url=${ELSEWHERE}/refresh">
<link rel="stylesheet" href="${ELSEWHERE}/sheet.css">
<link rel="preload" as="image" href="${ELSEWHERE}/preload.png">
<link rel="prefetch" href="${ELSEWHERE}/prefetch">
<link rel="dns-prefetch" href="//tracker.example">
<link rel="preconnect" href="${ELSEWHERE}">
<link rel="modulepreload" href="${ELSEWHERE}/module.js">
<link rel="icon" href="${ELSEWHERE}/icon.ico">
<script>top.hostile = 'script'</script>
<script src="${ELSEWHERE}/script.js"></script>
<style>
@import url("${ELSEWHERE}/import.css");
@import "${ELSEWHERE}/import2.css";
@font-face { font-family: Far; src: url("${ELSEWHERE}/font.woff2"); }
@keyframes far { to { background: url(${ELSEWHERE}/frame.png) } }
:root { --far: url(${ELSEWHERE}/custom.png); --escaped: \\75 rl(${ELSEWHERE}/escaped.png); --kept: rgb(1, 2, 3); }
body { overflow: hidden; position: fixed; font-family: Far; background: url('${ELSEWHERE}/body.png'); cursor: url(${ELSEWHERE}/c.cur), auto; }
.a { background-image: var(--far); color: var(--kept); animation: far 1s infinite; }
.b { background-image: image-set("${ELSEWHERE}/set.png" 1x); }
.c { background: -webkit-image-set(url(${ELSEWHERE}/set2.png) 1x); list-style: url(${ELSEWHERE}/list.png); }
.d::before { content: url(${ELSEWHERE}/content.png); }
.e { background: u\\72l(${ELSEWHERE}/e.png); mask: url(${ELSEWHERE}/mask.svg#m); filter: url(${ELSEWHERE}/f.svg#f); }
.f { background: var(--escaped); border-image: url(${ELSEWHERE}/border.png) 1; }
@media all { .g { background: url("${ELSEWHERE}/media.png"); margin-left: 7px } }
@supports (display: block) { .h { background: cross-fade(url(${ELSEWHERE}/x.png), red) } }
.cover { position: fixed; inset: 0; z-index: 2147483647; background: #fffc; pointer-events: none; }
.shown { background: url(${PIXEL}); }
</style>
</head>
<body onload="top.hostile = 'body'" background="${ELSEWHERE}/background.png" style="--x: url(${ELSEWHERE}/x.png)">
<h1 class="a b c d e f g h" style="background: url(${ELSEWHERE}/inline.png); color: rgb(4, 5, 6)">A page that calls home</h1>
<p class="shown">Words <a id="link" href="${ELSEWHERE}/link" target="_top" ping="${ELSEWHERE}/ping" onclick="top.hostile='click'">that lead away</a>,
 <a href="javascript:top.hostile='href'">that run</a> and <a href="#h" target="_parent">that stay</a>.</p>
<img id="far" src="${ELSEWHERE}/picture.png" srcset="${ELSEWHERE}/picture2.png 2x" alt="A far picture" onerror="top.hostile='error'">
<img src="picture.png" alt="One beside the page"><img src="/index.html" alt="One of the program">
<img id="near" src="${PIXEL}" alt="A near picture">
<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3C/svg%3E" alt="A drawing">
<picture><source srcset="${ELSEWHERE}/source.png"><img src="${ELSEWHERE}/inner.png" alt=""></picture>
<video src="${ELSEWHERE}/v.mp4" poster="${ELSEWHERE}/poster.png" autoplay></video><audio src="${ELSEWHERE}/a.mp3" autoplay></audio>
<iframe src="${ELSEWHERE}/frame"></iframe><iframe srcdoc="<script>top.hostile='srcdoc'</script>"></iframe>
<object data="${ELSEWHERE}/object"></object><embed src="${ELSEWHERE}/embed"><applet code="x"></applet>
<svg width="20" height="20"><image href="${ELSEWHERE}/svg.png"/><use href="${ELSEWHERE}/use.svg#x"/>
 <a href="${ELSEWHERE}/svglink"><circle id="dot" cx="10" cy="10" r="5" fill="url(${ELSEWHERE}/fill.svg#f)"/></a>
 <foreignObject><img src="${ELSEWHERE}/foreign.png"></foreignObject><script>top.hostile='svg'</script>
 <rect width="9" height="9" fill="red"><animate attributeName="x" to="9" dur="1s"/></rect>
 <style>rect { fill: url(${ELSEWHERE}/svgstyle.svg) }</style></svg>
<form id="form" action="${ELSEWHERE}/form" method="post"><input name="q" value="asked" autofocus><input type="image" src="${ELSEWHERE}/input.png"><button formaction="${ELSEWHERE}/button">Send</button></form>
<table background="${ELSEWHERE}/table.png"><tr><td>A cell</td></tr></table>
<template><img src="${ELSEWHERE}/template.png"></template><noscript>Without scripts</noscript>
<math href="${ELSEWHERE}/math"><mi>x</mi></math><far-away>A custom element</far-away>
<div class="cover">A cover</div>
</body></html>`
