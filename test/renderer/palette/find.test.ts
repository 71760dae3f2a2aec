import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../renderer/palette/entries.ts';
import { find, indexOf } from '../../../renderer/palette/find.ts';

const entry = (label: string, kind: Entry['kind'], note = ''): Entry => ({
  id: label,
  label,
  note,
  kind,
  run: () => {},
});

const index = indexOf([
  entry('撤销上一次写入', 'command'),
  entry('重新向提供商查询模型', 'command'),
  entry('运行 pong 检查', 'command'),
  entry('使用 kimi/kimi-k2.7-code', 'model', 'Token Station · 适合日常工作'),
  entry('Edit Café', 'provider'),
]);

describe('a search in the palette', () => {
  it.each([
    ['撤销', '撤销上一次写入'],
    ['提供商 模型', '重新向提供商查询模型'],
    ['检查 pong', '运行 pong 检查'],
    ['日常', '使用 kimi/kimi-k2.7-code'],
    ['kmi code', '使用 kimi/kimi-k2.7-code'],
    ['CAFÉ', 'Edit Café'],
  ])('for %s finds %s', (search, label) => {
    expect(find(index, search).map((found) => found.label)).toEqual([label]);
  });

  it('for what is nowhere finds nothing', () => {
    expect(find(index, '删除')).toEqual([]);
  });
});
