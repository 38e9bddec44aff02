import { type HostileFile, readWhole, tameWords, utf8 } from './hostile-file.ts'

const tamePage = () => utf8(`<!doctype html><p>${tameWords}</p>`)

/** Pages and drawings that run, fetch or lead away. */
export const web: readonly HostileFile[] = [
  {
    does: 'runs scripts in every place a page has for them',
    name: 'scripts.html',
    make: (canary) =>
      utf8(`<!doctype html><html><head><script>window.ran='head';new Image().src='${canary}/head'</script><script src="${canary}/page.js"></script>
<meta http-equiv="refresh" content="0;url=${canary}/refresh"><base href="${canary}/"><link rel="stylesheet" href="${canary}/page.css"><style>@import '${canary}/import.css'; p { background: url(${canary}/background.png) }</style></head>
<body onload="window.ran='body'" background="${canary}/body.png"><p>${tameWords}</p><img src=x onerror="window.ran='image'"><img srcset="${canary}/set.png 1x"><svg onload="window.ran='svg'"><script>window.ran='svg script'</script><image href="${canary}/svg.png"/><foreignObject><iframe srcdoc="<script>parent.ran='srcdoc'</script>"></iframe></foreignObject></svg>
<iframe src="javascript:parent.ran='frame'"></iframe><object data="${canary}/object"></object><embed src="${canary}/embed"><video poster="${canary}/poster.png" src="${canary}/film.mp4" autoplay></video>
<form action="${canary}/form"><input autofocus onfocus="window.ran='focus'"><button>x</button></form><math><mtext><a xlink:href="javascript:window.ran=1">x</a></mtext></math>
<a href="javascript:window.ran='link'">press</a> <a href="JaVa&#x09;Script:window.ran='link'">press</a> <a href="data:text/html,<script>1</script>">press</a> <a href="${canary}/ping" ping="${canary}/ping">press</a>
<template><img src=x onerror="window.ran='template'"></template><noscript><p title="</noscript><img src=x onerror=window.ran='noscript'>"></noscript><details open ontoggle="window.ran='toggle'"><summary>x</summary></details></body></html>`),
    ends: readWhole,
    tame: tamePage,
  },
  {
    does: 'is a drawing with a script',
    name: 'script.svg',
    make: (canary) =>
      utf8(
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="window.ran='svg'"><script>window.ran='svg'</script><image xlink:href="${canary}/svg.png"/><text>${tameWords}</text></svg>`,
      ),
    ends: { kinds: ['read', 'unreadable'] },
    tame: tamePage,
  },
  {
    does: 'links to scripts, and to pictures of the network, from Markdown',
    name: 'links.md',
    make: (canary) =>
      utf8(
        `# ${tameWords}\n\n[press](javascript:window.ran=1) <javascript:window.ran=1> ![x](${canary}/picture.png) [ref]\n\n<script>window.ran='md'</script>\n<img src=x onerror="window.ran='md'">\n\n[ref]: JAVASCRIPT:window.ran=1\n`,
      ),
    ends: readWhole,
    tame: () => utf8(`# ${tameWords}\n\n[press](https://example.org)\n`),
  },
  {
    does: 'has formulas that a spreadsheet would run',
    name: 'formulas.csv',
    make: (canary) => utf8(`title,value\n${tameWords},"=cmd|' /C calc'!A0"\nx,"=WEBSERVICE(""${canary}/csv"")"\n`),
    ends: readWhole,
    tame: () => utf8(`title,value\n${tameWords},1\n`),
  },
]
