import { placeholder, presetOf } from '../../config/providers/presets.ts';
import type { Facts } from '../facts.ts';
import type { FixesOf } from './fixes.types.ts';
import { inShell } from './shells.ts';
import { byHand, changeAddress, checkAddress, labels, runAgain, setBaseUrl } from './ways.ts';

/** Where a provider by a preset’s ID is, unless a part of the address is the person’s own. */
const ownAddress = ({ provider }: Facts): string | undefined => {
  const address = presetOf(provider)?.baseUrl;
  return address?.includes(placeholder) ? undefined : address;
};

export const addressFixes: FixesOf<'address'> = {
  'base-url-missing': (facts) => setBaseUrl({ ...facts, suggestion: ownAddress(facts) }),
  'base-url-malformed': setBaseUrl,
  'address-not-encrypted': setBaseUrl,
  'dns-not-found': (facts) => [...setBaseUrl(facts), byHand('check-network', labels().checkNetworkOrVpn)],
  // A server on this machine is more often not started than somewhere else.
  'connection-refused': (facts) => [
    ...(/^(localhost|127\.|\[::1\])/.test(facts.host ?? '') ? [byHand('start-server', labels().startServer)] : []),
    ...changeAddress(facts),
  ],
  'connection-timeout': (facts) => [byHand('check-network', labels().checkNetwork), ...changeAddress(facts)],
  'connection-closed': (facts) => [...changeAddress(facts), byHand('check-network', labels().checkNetwork), runAgain()],
  'proxy-failed': (facts) => [
    ...(/\b407\b/.test(facts.words ?? '')
      ? [
          byHand(
            'proxy-password',
            labels().proxyPassword,
            inShell().set(
              facts.variable ?? 'HTTPS_PROXY',
              (facts.url ?? 'http://HOST').replace('://', '://USER:PASSWORD@'),
            ),
          ),
        ]
      : []),
    byHand(
      'bypass-proxy',
      labels().bypassProxy(facts.host),
      inShell().add('NO_PROXY', (facts.host ?? 'HOST').replace(/:\d+$/, '')),
    ),
    byHand('check-proxy', labels().checkProxy, 'env | grep -i proxy'),
  ],
  'tls-untrusted': (facts) => [
    byHand('trust-root', labels().trustRoot, inShell().set('CODEX_CA_CERTIFICATE', '/path/to/root.pem')),
    checkAddress(facts),
  ],
  'tls-expired': () => [byHand('check-clock', labels().checkClock, 'date')],
  'tls-wrong-host': changeAddress,
};
