import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Action } from '../parts/action.tsx';
import { Copy } from '../parts/copy.tsx';
import { masked } from '../parts/report.ts';
import { words } from '../words/words.ts';
import { ask } from './ask.ts';
import { queryClient } from './queries.ts';
import { parseHash } from './route.ts';

interface Broken {
  error: unknown;
  /** Which parts of the screen it came through. */
  stack: string;
}

interface Props {
  /** Where in the app its children are. */
  place?: string;
  children: ReactNode;
}

interface State {
  broken: Broken | null;
}

/**
 * What is shown when a screen breaks: that it did, a report to copy, and the way to try again. The navigation stands
 * outside of it and goes on. React has this for classes alone: https://react.dev/reference/react/Component
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: null };

  static getDerivedStateFromError(error: unknown) {
    return { broken: { error, stack: '' } };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    this.setState({ broken: { error, stack: componentStack ?? '' } });
  }

  /** Another place is drawn anew; a key would do the same, but would empty the fields of a screen that is not broken. */
  override componentDidUpdate(before: Props, { broken }: State) {
    if (broken && before.place !== this.props.place) this.setState({ broken: null });
  }

  override render() {
    const { broken } = this.state;
    if (!broken) return this.props.children;
    // What was read is forgotten, since it may be what broke the screen.
    const again = () => {
      void queryClient.resetQueries();
      this.setState({ broken: null });
    };
    return (
      <section className="card card-bad fault" role="alert">
        <h1>{words.broken.title}</h1>
        <p className="prose">{words.broken.cause}</p>
        <div className="row">
          <Action main onPress={again}>
            {words.actions.tryAgain}
          </Action>
          <Action onPress={() => window.location.reload()}>{words.broken.reload}</Action>
          <Copy small={false} text={() => reportOf(broken)}>
            {words.fault.copyReport}
          </Copy>
        </div>
      </section>
    );
  }
}

/**
 * What broke, and what the core can say of this machine. No key: of the address the screen's name alone, since behind
 * it may stand what a link brought.
 */
async function reportOf({ error, stack }: Broken): Promise<string> {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const reply = await ask('report.read', {});
  const { screen } = parseHash(window.location.hash);
  const parts = [`screen: ${screen}`, told, stack.trim(), navigator.userAgent, reply.ok ? reply.value.text : ''];
  return masked(parts.filter(Boolean).join('\n\n'));
}
