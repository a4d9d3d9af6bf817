//! Starts Debian's browsers: Chromium over CDP, Firefox ESR over WebDriver BiDi. No driver program is needed.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { findProgram } from '../lab/processes.mjs';

const PROGRAMS = { chromium: ['chromium', 'chromium-browser', 'google-chrome'], firefox: ['firefox-esr', 'firefox'] };

// A browser goes on writing into its profile after it has said goodbye, so profiles are removed when this program ends.
const profiles = [];
process.on('exit', () => {
  for (const profile of profiles) {
    try { fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 }); } catch { /* The system empties its own folder. */ }
  }
});

/** The path of the browser, or undefined. */
export const browserPath = (name) => PROGRAMS[name].map(findProgram).find(Boolean);

/** Starts a browser with an empty profile. `proxy` is `host:port` of an HTTP proxy that loopback addresses go through as well. */
export async function launch(name, { proxy, theme = 'light' } = {}) {
  const executablePath = browserPath(name);
  if (!executablePath) throw new Error(`${name} is not installed (looked for ${PROGRAMS[name].join(', ')})`);
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), `whichhop-${name}-`));
  profiles.push(profile);
  const browser = await (name === 'chromium' ? chromium : firefox)(executablePath, profile, proxy, theme);
  return browser;
}

function chromium(executablePath, userDataDir, proxy) {
  return puppeteer.launch({
    executablePath,
    userDataDir,
    headless: true,
    protocolTimeout: 60_000,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--force-prefers-reduced-motion',
      ...(proxy ? [`--proxy-server=http://${proxy}`, '--proxy-bypass-list=<-loopback>'] : ['--no-proxy-server']),
    ],
  });
}

// Over BiDi the theme cannot be changed for one page, so it belongs to the browser.
function firefox(executablePath, userDataDir, proxy, theme) {
  const [host, port] = (proxy ?? ':0').split(':');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir,
    headless: true,
    protocolTimeout: 60_000,
    extraPrefsFirefox: {
      'network.proxy.type': proxy ? 1 : 0,
      ...(proxy && {
        'network.proxy.http': host, 'network.proxy.http_port': Number(port),
        'network.proxy.ssl': host, 'network.proxy.ssl_port': Number(port),
        'network.proxy.no_proxies_on': '', 'network.proxy.allow_hijacking_localhost': true,
      }),
      // The browser's own errands must not reach the lab's counters.
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'browser.safebrowsing.malware.enabled': false,
      'browser.safebrowsing.phishing.enabled': false,
      'network.prefetch-next': false,
      'ui.prefersReducedMotion': 1,
      'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
    },
  });
}
