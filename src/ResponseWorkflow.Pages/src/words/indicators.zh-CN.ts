/** 工单的指标事实的文字。 */
export const indicatorsZh = {
  tab: '指标',
  indicator: '指标',
  subject: '对象',
  value: '数量',
  valueOf: (value: number, measure: string) => (measure === '' ? `${value}` : `${value} ${measure}`),
  result: '是否及时',
  inTime: '及时',
  late: '超时',
  due: '应完成',
  done: '完成时间',
  unit: '计入单位',
  case: '工单',
  empty: '还没有指标事实；核查答复、电路开通、测试报告等完成后由流程记录，子工单的也在这里',
};
