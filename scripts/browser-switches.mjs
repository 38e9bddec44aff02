// How the browser edition starts its Chromium.

/** A window that is nobody's everyday browser: it asks nothing, fetches nothing by itself, and WebRTC stays inside. */
export const browserSwitches = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp', // the one way out that no content security policy closes
]
