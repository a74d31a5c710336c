import { App as Surroundings, ConfigProvider, Spin } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { lazy, Suspense, useEffect } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { Failure } from './parts/Failure';
import { PageGuard } from './parts/PageGuard';
import { useReducedMotion } from './parts/useReducedMotion';
import { Denied, NotFound } from './pages/Refusals';
import { SignIn } from './pages/SignIn';
import { SessionProvider } from './session/SessionProvider';
import { useSession } from './session/SessionContext';
import { SignedIn } from './session/SignedIn';
import { Shell } from './shell/Shell';
import { still, theme } from './theme';
import { wordsOf } from './words/languages';
import { WordsContext } from './words/WordsContext';

const Processes = lazy(() => import('./pages/processes/Processes'));
const Instances = lazy(() => import('./pages/instances/Instances'));
const Cases = lazy(() => import('./pages/cases/Cases'));
const CasePage = lazy(() => import('./pages/cases/CasePage'));
const TaskPage = lazy(() => import('./pages/task/TaskPage'));
const Inbox = lazy(() => import('./pages/inbox/Inbox'));
const Start = lazy(() => import('./pages/start/Start'));
const Search = lazy(() => import('./pages/search/Search'));
const Customers = lazy(() => import('./pages/customers/Customers'));
const Circuits = lazy(() => import('./pages/customers/Circuits'));
const Users = lazy(() => import('./pages/users/Users'));
const Roles = lazy(() => import('./pages/users/Roles'));
const Keys = lazy(() => import('./pages/users/Keys'));
const Units = lazy(() => import('./pages/units/Units'));
const Audit = lazy(() => import('./pages/audit/Audit'));
const Limits = lazy(() => import('./pages/limits/Limits'));
const LimitWords = lazy(() => import('./pages/limits/LimitWords'));
const RunningLimits = lazy(() => import('./pages/limits/RunningLimits'));
const Calendars = lazy(() => import('./pages/limits/Calendars'));
const Registration = lazy(() => import('./pages/verification/Registration'));
const Reservations = lazy(() => import('./pages/reservations/Reservations'));
const OrderRegistration = lazy(() => import('./pages/orders/OrderRegistration'));
const Orders = lazy(() => import('./pages/orders/Orders'));
const Board = lazy(() => import('./pages/orders/Board'));
const FormEditor = lazy(() => import('./forms/editor/FormEditor'));
const Notices = lazy(() => import('./pages/notices/Notices'));
const NoticeSettings = lazy(() => import('./pages/noticeSettings/NoticeSettings'));
const Systems = lazy(() => import('./pages/systems/Systems'));
const DocumentTemplates = lazy(() => import('./pages/documents/DocumentTemplates'));
const TemplatePage = lazy(() => import('./pages/documents/TemplatePage'));
const TestTemplates = lazy(() => import('./pages/lineTests/TestTemplates'));
const Me = lazy(() => import('./pages/me/Me'));
const Password = lazy(() => import('./pages/Password'));

/** Who works on tasks begins with them; who draws processes, which may bring a task now and then, with these. */
function FirstPage() {
  const { may } = useSession();
  return <Navigate to={may('tasks.work') && !may('definitions.edit') ? '/tasks' : '/processes'} replace />;
}

function Pages() {
  const { language } = useSession();
  const words = wordsOf(language);
  const isStill = useReducedMotion();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.product;
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  }, [language, words]);
  return (
    <ConfigProvider locale={language === 'en' ? enUS : zhCN} theme={isStill ? still : theme} wave={{ disabled: isStill }} button={{ autoInsertSpace: false }}>
      <WordsContext.Provider value={words}>
        <Surroundings style={{ height: '100%' }}>
          <Failure>
            <Suspense fallback={<Spin fullscreen />}>
              <Routes>
                <Route path="/sign-in" element={<SignIn />} />
                <Route element={<SignedIn />}>
                  <Route path="/password" element={<Password />} />
                  <Route element={<Shell />}>
                    <Route index element={<FirstPage />} />
                    <Route path="/tasks" element={<PageGuard permission="tasks.work" page={<Inbox />} />} />
                    <Route path="/start" element={<Start />} />
                    <Route path="/search" element={<Search />} />
                    <Route path="/processes" element={<PageGuard permission="definitions.read" page={<Processes />} />} />
                    <Route path="/processes/:definitionId" element={<PageGuard permission="definitions.read" page={<Processes />} />} />
                    <Route path="/forms/editor" element={<PageGuard permission="definitions.edit" page={<FormEditor />} />} />
                    <Route path="/instances" element={<PageGuard permission="instances.read" page={<Instances />} />} />
                    <Route path="/cases" element={<PageGuard permission="cases.read" page={<Cases />} />} />
                    <Route path="/cases/:caseId" element={<PageGuard permission="cases.read" page={<CasePage />} />} />
                    <Route path="/tasks/:taskId" element={<PageGuard permission="tasks.work" page={<TaskPage />} />} />
                    <Route path="/customers" element={<PageGuard permission="customers.read" page={<Customers />} />} />
                    <Route path="/circuits" element={<PageGuard permission="customers.read" page={<Circuits />} />} />
                    <Route path="/users" element={<PageGuard permission="users.read" page={<Users />} />} />
                    <Route path="/units" element={<PageGuard permission="units.read" page={<Units />} />} />
                    <Route path="/audit" element={<PageGuard permission="audit.read" page={<Audit />} />} />
                    <Route path="/limits" element={<PageGuard permission="limits.read" page={<Limits />} />} />
                    <Route path="/limits/words" element={<PageGuard permission="limits.read" page={<LimitWords />} />} />
                    <Route path="/running-limits" element={<PageGuard permission="cases.read" page={<RunningLimits />} />} />
                    <Route path="/verifications/new" element={<PageGuard permission="cases.start" page={<Registration />} />} />
                    <Route path="/reservations" element={<PageGuard permission="cases.read" page={<Reservations />} />} />
                    <Route path="/orders" element={<PageGuard permission="orders.read" page={<Orders />} />} />
                    <Route path="/orders/new" element={<PageGuard permission="cases.start" page={<OrderRegistration />} />} />
                    <Route path="/orders/board" element={<PageGuard permission="orders.read" page={<Board />} />} />
                    <Route path="/calendars" element={<PageGuard permission="limits.read" page={<Calendars />} />} />
                    <Route path="/notices" element={<Notices />} />
                    <Route path="/notice-settings" element={<PageGuard permission="notices.read" page={<NoticeSettings />} />} />
                    <Route path="/systems" element={<PageGuard permission="systems.read" page={<Systems />} />} />
                    <Route path="/document-templates" element={<PageGuard permission="documentTemplates.read" page={<DocumentTemplates />} />} />
                    <Route path="/document-templates/:templateKey" element={<PageGuard permission="documentTemplates.read" page={<TemplatePage />} />} />
                    <Route path="/test-templates" element={<PageGuard permission="testTemplates.read" page={<TestTemplates />} />} />
                    <Route path="/me" element={<Me />} />
                    <Route path="/roles" element={<PageGuard permission="roles.manage" page={<Roles />} />} />
                    <Route path="/keys" element={<PageGuard permission="keys.manage" page={<Keys />} />} />
                    <Route path="/denied" element={<Denied />} />
                    <Route path="*" element={<NotFound />} />
                  </Route>
                </Route>
              </Routes>
            </Suspense>
          </Failure>
        </Surroundings>
      </WordsContext.Provider>
    </ConfigProvider>
  );
}

/** The staff pages. */
export function App() {
  return (
    <SessionProvider>
      <Pages />
    </SessionProvider>
  );
}
