import { ApartmentOutlined, ClusterOutlined, FileSearchOutlined, FolderOpenOutlined, FormOutlined, KeyOutlined, PlayCircleOutlined, SafetyOutlined, TeamOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex, Layout, Menu, Skeleton, type MenuProps } from 'antd';
import { Suspense, useState } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router-dom';
import { useSession } from '../session/SessionContext';
import { useWords } from '../words/WordsContext';
import { LanguageSwitch } from './LanguageSwitch';

/** Header and navigation around every page. What the user may not do is not shown. */
export function Shell() {
  const words = useWords();
  const { session, signOut, may } = useSession();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [isNarrow, setIsNarrow] = useState(false);
  const entry = (path: string, icon: React.ReactNode, label: string) => ({ key: path, icon, label: <Link to={path}>{label}</Link> });
  const administration = [
    ...(may('units.read') ? [entry('/units', <ClusterOutlined aria-hidden />, words.menu.units)] : []),
    ...(may('users.read') ? [entry('/users', <TeamOutlined aria-hidden />, words.menu.users)] : []),
    ...(may('roles.manage') ? [entry('/roles', <SafetyOutlined aria-hidden />, words.menu.roles)] : []),
    ...(may('keys.manage') ? [entry('/keys', <KeyOutlined aria-hidden />, words.menu.keys)] : []),
    ...(may('audit.read') ? [entry('/audit', <FileSearchOutlined aria-hidden />, words.menu.audit)] : []),
  ];
  const items: NonNullable<MenuProps['items']> = [
    ...(may('cases.read') ? [entry('/cases', <FolderOpenOutlined aria-hidden />, words.cases.menu)] : []),
    ...(may('definitions.read') ? [entry('/processes', <ApartmentOutlined aria-hidden />, words.menu.processes)] : []),
    ...(may('definitions.edit') ? [entry('/forms/editor', <FormOutlined aria-hidden />, words.forms.editor.title)] : []),
    ...(may('instances.read') ? [entry('/instances', <PlayCircleOutlined aria-hidden />, words.menu.instances)] : []),
    ...(administration.length > 0 ? [{ key: 'administration', type: 'group' as const, label: isNarrow ? null : words.menu.administration, children: administration }] : []),
  ];
  const me: NonNullable<MenuProps['items']> = [
    { key: 'me', label: words.me.settings, onClick: () => void navigate('/me') },
    { key: 'password', label: words.me.password, onClick: () => void navigate('/password') },
    { key: 'out', label: words.me.signOut, onClick: () => void signOut() },
  ];

  return (
    <Layout style={{ minHeight: '100%' }}>
      <Layout.Header style={{ height: 48, lineHeight: '48px', padding: '0 16px', position: 'sticky', top: 0, zIndex: 10 }}>
        <Flex justify="space-between" align="center" style={{ height: 48 }}>
          <Link to="/" style={{ color: '#fff', fontSize: 16, fontWeight: 600 }}>{words.product}</Link>
          <Flex align="center">
            <LanguageSwitch color="#d9d9d9" />
            {session?.isSession === true && (
              <Dropdown menu={{ items: me }} trigger={['click']}>
                <Button type="text" icon={<UserOutlined aria-hidden />} style={{ color: '#d9d9d9' }}>{session.displayName}</Button>
              </Dropdown>
            )}
          </Flex>
        </Flex>
      </Layout.Header>
      <Layout>
        <Layout.Sider theme="light" width={176} collapsible collapsed={isNarrow} collapsedWidth={56} onCollapse={setIsNarrow} breakpoint="md">
          <Menu mode="inline" selectedKeys={[pathname, `/${pathname.split('/')[1] ?? ''}`]} items={items} style={{ borderInlineEnd: 0 }} />
        </Layout.Sider>
        <Layout.Content style={{ padding: 16, minWidth: 0 }}>
          <Suspense fallback={<Skeleton active />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
