import { Tag } from 'antd';

/** The grade of a customer or circuit, the same everywhere. The word says it; the colour only helps. */
export function GradeTag({ grade, name }: { readonly grade: string; readonly name: string }) {
  return <Tag {...(grade === 'Gold' ? { color: 'gold' } : {})} style={{ margin: 0 }}>{name}</Tag>;
}
