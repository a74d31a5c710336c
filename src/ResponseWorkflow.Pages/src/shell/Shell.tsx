import { ApartmentOutlined, ApiOutlined, BankOutlined, BellOutlined, CalendarOutlined, CloudServerOutlined, ClusterOutlined, ExperimentOutlined, FieldTimeOutlined, FileSearchOutlined, FileTextOutlined, FolderOpenOutlined, FormOutlined, HourglassOutlined, InboxOutlined, KeyOutlined, LockOutlined, MenuOutlined, PlayCircleOutlined, PlusSquareOutlined, ProfileOutlined, ProjectOutlined, SafetyOutlined, TeamOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Drawer, Dropdown, Flex, Grid, Layout, Menu, Skeleton, type MenuProps } from 'antd';
import { Suspense, useState } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router-dom';
import { useSession } from '../session/SessionContext';
import { useWords } from '../words/WordsContext';
import { HeaderSearch } from './HeaderSearch';
import { InboxEntry } from './InboxEntry';
import { InboxProvider } from './InboxProvider';
import { LanguageSwitch } from './LanguageSwitch';
import { NoticeBell } from './NoticeBell';
import { NoticesProvider } from './NoticesProvider';

/** Header and navigation around every page. What the user may not do is not shown. */
export function Shell() {
  const words = useWords();
  const { session, signOut, may } = useSession();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [isNarrow, setIsNarrow] = useState(false);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const isPhone = Grid.useBreakpoint().sm === false;
  const isFinding = may('cases.read') || may('tasks.work');
  const entry = (path: string, icon: React.ReactNode, label: string) => ({ key: path, icon, label: <Link to={path}>{label}</Link> });
  const administration = [
    ...(may('units.read') ? [entry('/units', <ClusterOutlined aria-hidden />, words.menu.units)] : []),
    ...(may('users.read') ? [entry('/users', <TeamOutlined aria-hidden />, words.menu.users)] : []),
    ...(may('roles.manage') ? [entry('/roles', <SafetyOutlined aria-hidden />, words.menu.roles)] : []),
    ...(may('keys.manage') ? [entry('/keys', <KeyOutlined aria-hidden />, words.menu.keys)] : []),
    ...(may('limits.read') ? [entry('/limits', <FieldTimeOutlined aria-hidden />, words.limits.menu), entry('/calendars', <CalendarOutlined aria-hidden />, words.limits.calendarsMenu)] : []),
    ...(may('notices.read') ? [entry('/notice-settings', <BellOutlined aria-hidden />, words.notices.settings.menu)] : []),
    ...(may('systems.read') ? [entry('/systems', <CloudServerOutlined aria-hidden />, words.systems.menu)] : []),
    ...(may('documentTemplates.read') ? [entry('/document-templates', <FileTextOutlined aria-hidden />, words.documents.menu)] : []),
    ...(may('testTemplates.read') ? [entry('/test-templates', <ExperimentOutlined aria-hidden />, words.lineTests.menu)] : []),
    ...(may('audit.read') ? [entry('/audit', <FileSearchOutlined aria-hidden />, words.menu.audit)] : []),
  ];
  const items: NonNullable<MenuProps['items']> = [
    ...(may('tasks.work') ? [{ key: '/tasks', icon: <InboxOutlined aria-hidden />, label: <InboxEntry /> }] : []),
    ...(may('cases.start') || (may('instances.run') && may('definitions.read')) ? [entry('/start', <PlusSquareOutlined aria-hidden />, words.inbox.start.menu)] : []),
    ...(may('cases.read') ? [entry('/cases', <FolderOpenOutlined aria-hidden />, words.cases.menu), entry('/running-limits', <HourglassOutlined aria-hidden />, words.runningLimits.menu), entry('/reservations', <LockOutlined aria-hidden />, words.verifications.reservations.menu)] : []),
    ...(may('orders.read') ? [entry('/orders/board', <ProjectOutlined aria-hidden />, words.orders.board.menu), entry('/orders', <ProfileOutlined aria-hidden />, words.orders.ledger.menu)] : []),
    ...(may('customers.read') ? [entry('/customers', <BankOutlined aria-hidden />, words.customers.menu), entry('/circuits', <ApiOutlined aria-hidden />, words.customers.circuitsMenu)] : []),
    ...(may('definitions.read') ? [entry('/processes', <ApartmentOutlined aria-hidden />, words.menu.processes)] : []),
    ...(may('definitions.edit') ? [entry('/forms/editor', <FormOutlined aria-hidden />, words.forms.editor.title)] : []),
    ...(may('instances.read') ? [entry('/instances', <PlayCircleOutlined aria-hidden />, words.menu.instances)] : []),
    ...(administration.length > 0 ? [{ key: 'administration', type: 'group' as const, label: isNarrow && !isPhone ? null : words.menu.administration, children: administration }] : []),
  ];
  const me: NonNullable<MenuProps['items']> = [
    { key: 'me', label: words.me.settings, onClick: () => void navigate('/me') },
    { key: 'password', label: words.me.password, onClick: () => void navigate('/password') },
    { key: 'out', label: words.me.signOut, onClick: () => void signOut() },
  ];

  const menu = <Menu mode="inline" inlineIndent={16} selectedKeys={pathname === '/orders/board' ? [pathname] : [pathname, `/${pathname.split('/')[1] ?? ''}`]} items={items} onClick={() => setIsMenuOpen(false)} style={{ borderInlineEnd: 0 }} />;

  return (
    <InboxProvider>
    <NoticesProvider>
      <Layout style={{ minHeight: '100%' }}>
        <Layout.Header style={{ height: 48, lineHeight: '48px', padding: isPhone ? '0 4px' : '0 16px', position: 'sticky', top: 0, zIndex: 10 }}>
          <Flex justify="space-between" align="center" gap={8} style={{ height: 48 }}>
            <Flex align="center" style={{ minWidth: 0 }}>
              {isPhone && <Button type="text" icon={<MenuOutlined aria-hidden />} aria-label={words.inbox.nav} style={{ color: '#d9d9d9' }} onClick={() => setIsMenuOpen(true)} />}
              <Link to="/" className="cut" style={{ color: '#fff', fontSize: 16, fontWeight: 600 }}>{words.product}</Link>
            </Flex>
            <Flex align="center" gap={isPhone ? 0 : 8}>
              {isFinding && <HeaderSearch />}
              <NoticeBell />
              <LanguageSwitch color="#d9d9d9" />
              {session?.isSession === true && (
                <Dropdown menu={{ items: me }} trigger={['click']}>
                  <Button type="text" icon={<UserOutlined aria-hidden />} style={{ color: '#d9d9d9' }} {...(isPhone ? { 'aria-label': session.displayName } : {})}>{isPhone ? null : session.displayName}</Button>
                </Dropdown>
              )}
            </Flex>
          </Flex>
        </Layout.Header>
        <Layout>
          {isPhone ? (
            <Drawer placement="left" width={240} open={isMenuOpen} onClose={() => setIsMenuOpen(false)} title={words.inbox.nav} styles={{ body: { padding: 0 } }}>{menu}</Drawer>
          ) : (
            <Layout.Sider theme="light" width={176} collapsible collapsed={isNarrow} collapsedWidth={56} onCollapse={setIsNarrow} breakpoint="md">{menu}</Layout.Sider>
          )}
          <Layout.Content style={{ padding: isPhone ? 8 : 16, minWidth: 0 }}>
            <Suspense fallback={<Skeleton active />}>
              <Outlet />
            </Suspense>
          </Layout.Content>
        </Layout>
      </Layout>
    </NoticesProvider>
    </InboxProvider>
  );
}
