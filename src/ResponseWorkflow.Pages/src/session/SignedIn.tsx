import { Button, Result, Spin } from 'antd';
import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { useWords } from '../words/WordsContext';
import { useSession } from './SessionContext';

/** Shows its pages to those only who have signed in, with a password of their own. */
export function SignedIn() {
  const { session, problem, refresh } = useSession();
  const location = useLocation();
  const words = useWords();
  if (problem !== undefined && session === undefined) {
    return <Result status="warning" title={problem.message || words.noConnection} extra={<Button onClick={refresh}>{words.retry}</Button>} />;
  }
  if (session === undefined) {
    return <Spin fullscreen />;
  }
  if (session === null) {
    const wanted = location.pathname + location.search;
    return <Navigate to={wanted === '/' ? '/sign-in' : `/sign-in?returnUrl=${encodeURIComponent(wanted)}`} replace />;
  }
  return session.mustChangePassword && location.pathname !== '/password' ? <Navigate to="/password" replace /> : <Outlet />;
}
