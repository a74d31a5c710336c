import { GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSession } from '../session/SessionContext';

/** Changes to the other language; its name is written in that language. */
export function LanguageSwitch({ color }: { readonly color?: string }) {
  const { language, chooseLanguage } = useSession();
  const [other, name] = language === 'en' ? (['zh-CN', '中文'] as const) : (['en', 'English'] as const);
  return (
    <Button type="text" lang={other} icon={<GlobalOutlined aria-hidden />} onClick={() => chooseLanguage(other)} {...(color === undefined ? {} : { style: { color } })}>
      {name}
    </Button>
  );
}
