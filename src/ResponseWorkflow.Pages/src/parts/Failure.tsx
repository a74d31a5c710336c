import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { WordsContext } from '../words/WordsContext';

/** Takes the place of a page that failed. */
export class Failure extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  static override contextType = WordsContext;
  declare context: React.ContextType<typeof WordsContext>;
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    const words = this.context;
    return this.state.hasFailed ? (
      <Result status="error" title={words.broken} subTitle={words.brokenText} extra={<Button onClick={() => window.location.reload()}>{words.reload}</Button>} />
    ) : (
      this.props.children
    );
  }
}
